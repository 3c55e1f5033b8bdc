import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { type ExchangePart, exchangeParts } from '#src/shell/teams/exchange-parts.ts'
import { readableUrl } from '#src/shell/teams/readable-url.ts'
import type { Exchange } from '../../../types.ts'
import { Icon } from '../Icon.tsx'
import { Json } from './Json.tsx'
import type { Numbered } from './use-exchanges.ts'

const tone = (status: number | undefined) => {
  if (status === undefined) return 'none'
  if (status >= 500 || status === 429) return 'bad'
  return status >= 400 ? 'warn' : 'good'
}

const Status = ({ status }: { status: number | undefined }) => (
  <span class={`status is-${tone(status)}`}>{status ?? 'none'}</span>
)

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || JSON.stringify(value) === '{}'

/** Resource units are Graph's; the connector counts none. */
const unitsOf = ({ service, resourceUnits }: Exchange) => (service === 'graph' ? `${resourceUnits} RU` : '')

const Section = ({ title, value }: { title: string; value: unknown }) =>
  isEmpty(value) ? null : (
    <section>
      <h3>{title}</h3>
      <Json value={value} label={title} />
    </section>
  )

/** What ids are called. */
export const Names = createContext<ReadonlyMap<string, string>>(new Map())

type Values = [string, unknown][]

/** What was asked on the left, what was answered on the right. */
const Sides = ({ asked, answered }: { asked: Values; answered: Values }) => (
  <>
    {[asked, answered].map(side => (
      <div key={side[0]?.[0]}>
        {side.map(([title, value]) => (
          <Section key={title} title={title} value={value} />
        ))}
      </div>
    ))}
  </>
)

type LineProps = {
  method: string
  url: string
  status: number | undefined
  lead: string
  trail: string[]
  children: preact.ComponentChildren
}

/** A line that opens: what was asked and answered, in short, then in full. */
const Line = ({ method, url, status, lead, trail, children }: LineProps) => {
  const [open, setOpen] = useState(false)
  const names = useContext(Names)
  return (
    <>
      <button type="button" class="exchange-line" aria-expanded={open} onClick={() => setOpen(is => !is)}>
        <Icon name={open ? 'down' : 'right'} size={16} />
        <span class="lead">{lead}</span>
        <span class="method">{method}</span>
        <span class="url" title={url}>
          {readableUrl(url, names)}
        </span>
        <Status status={status} />
        {trail.map((each, place) => (
          <span key={place} class="number">
            {each}
          </span>
        ))}
      </button>
      {open && (
        <div class="exchange-more">
          <code>{url}</code>
          {children}
        </div>
      )}
    </>
  )
}

const Part = ({ part }: { part: ExchangePart }) => (
  <li class="part">
    <Line
      method={part.method}
      url={part.url}
      status={part.status}
      lead={part.dependsOn ? `${part.id} after ${part.dependsOn}` : part.id}
      trail={[]}
    >
      <Sides asked={[['Request', part.requestBody]]} answered={[['Response', part.responseBody]]} />
    </Line>
  </li>
)

export const ExchangeRow = ({ numbered: { number, exchange }, time }: { numbered: Numbered; time: string }) => {
  const parts = exchangeParts(exchange)
  return (
    <li class="exchange" data-number={number}>
      <Line
        method={exchange.method}
        url={exchange.url}
        status={exchange.status}
        lead={time}
        trail={[exchange.service, unitsOf(exchange), `${Math.round(exchange.milliseconds)} ms`]}
      >
        <Sides
          asked={[
            ['Request headers', exchange.requestHeaders],
            ['Request', exchange.requestBody],
          ]}
          answered={[
            ['Response headers', exchange.responseHeaders],
            ['Response', exchange.responseBody],
          ]}
        />
      </Line>
      {parts.length > 0 && (
        <ul aria-label={`Parts of exchange ${number}`}>
          {parts.map(part => (
            <Part key={part.id} part={part} />
          ))}
        </ul>
      )}
    </li>
  )
}
