import { useMemo, useState } from 'preact/hooks'
import { DataHeader } from './DataHeader.tsx'
import { ExchangeRow, Names } from './ExchangeRow.tsx'
import { type Numbered, useExchanges } from './use-exchanges.ts'
import { useNames } from './use-names.ts'

const time = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

const timeOf = (at: string) => time.format(new Date(at))

const matches = (words: string) => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return ({ exchange }: Numbered) => {
    const searched = `${exchange.service} ${exchange.method} ${exchange.url} ${exchange.status}`.toLowerCase()
    return wanted.every(
      word =>
        searched.includes(word) ||
        JSON.stringify(exchange.requestBody ?? '')
          .toLowerCase()
          .includes(word),
    )
  }
}

/** Everything that the app asked of Graph and of the bot connector, as it happens. */
export const ExchangesPage = () => {
  const [paused, setPaused] = useState(false)
  const [words, setWords] = useState('')
  const { exchanges, trouble } = useExchanges(paused)
  const names = useNames(Math.ceil(exchanges.length / 20))
  const shown = useMemo(() => exchanges.filter(matches(words)), [exchanges, words])
  const units = shown.reduce((sum, { exchange }) => sum + exchange.resourceUnits, 0)
  return (
    <div class="data-page">
      <DataHeader />
      <main>
        <div class="data-title">
          <h2>Exchanges</h2>
          <p class="subtle" role="status">
            {trouble || `${shown.length} shown, ${units} RU, times in UTC`}
          </p>
          <input
            type="search"
            aria-label="Filter"
            placeholder="Filter: graph, PATCH, 412, a word"
            value={words}
            onInput={event => setWords(event.currentTarget.value)}
          />
          <button type="button" class="button" aria-pressed={paused} onClick={() => setPaused(is => !is)}>
            {paused ? 'Go on' : 'Pause'}
          </button>
        </div>
        {shown.length === 0 && (
          <p class="empty">{exchanges.length === 0 ? 'Nothing was recorded yet.' : 'Nothing matches.'}</p>
        )}
        <Names.Provider value={names}>
          <ol class="exchanges">
            {shown.map(numbered => (
              <ExchangeRow key={numbered.number} numbered={numbered} time={timeOf(numbered.exchange.at)} />
            ))}
          </ol>
        </Names.Provider>
      </main>
    </div>
  )
}
