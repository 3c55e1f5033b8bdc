import {
  Combobox,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components'
import type { ClientKey, DraftFacts, TemplateFacts, Tried } from '@praxis/practice'
import { checkTemplate, periodsAround, sayMinutes } from '@praxis/practice'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useLater } from '#src/frame/use-later.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { WhyDate } from '#src/work/job/WhyDate.tsx'
import { gapsIn } from './edit-draft.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  pick: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
  rows: { margin: '0 -8px' },
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto 24px', minHeight: '32px' },
})

type Chosen = { key: ClientKey; name: string }

const ChooseClient = ({ chosen, choose }: { chosen: Chosen | undefined; choose: (client: Chosen) => void }) => {
  const [words, setWords] = useState(chosen?.name ?? '')
  const rested = useLater(words, 200)
  const { data } = useAsk('clients', rested && rested !== chosen?.name ? { words: rested } : {}, { keep: true })
  return (
    <Field label="Client">
      <Combobox
        className={useStyles().pick}
        placeholder="A client’s name or code"
        value={words}
        selectedOptions={chosen ? [chosen.key] : []}
        onChange={({ target }) => setWords(target.value.slice(0, 100))}
        onOptionSelect={(_, { optionValue, optionText }) => {
          const row = data?.rows.find(({ key }) => key === optionValue)
          if (row) choose({ key: row.key, name: row.name })
          setWords(optionText ?? '')
        }}
      >
        {(data?.rows ?? []).slice(0, 20).map(({ key, name }) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  )
}

const TriedJob = ({ tried }: { tried: Tried }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  if (!tried.ok)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say.refusal(tried.refusal)}</MessageBarBody>
      </MessageBar>
    )
  const { job } = tried
  const dates = [
    ['The job starts', job.start] as const,
    ['The job is due', job.due] as const,
    ...job.deadlines.map(({ name, why }) => [name, why] as const),
  ]
  return (
    <section aria-label="The job it makes">
      <p className={shared.caption}>
        {job.name} · {sayMinutes(job.planned)} planned
      </p>
      <ul className={`${shared.list} ${styles.rows}`}>
        {dates.map(([words, date]) => (
          <li key={`${words} ${date.date}`} className={`${shared.row} ${styles.row}`}>
            <span className={shared.context}>{words}</span>
            <span className={shared.tabular}>{say.date(date.date)}</span>
            <WhyDate why={date} what={words} />
          </li>
        ))}
        {job.steps.map(step => (
          <li key={step.id} className={`${shared.row} ${styles.row}`}>
            <span className={shared.subject}>{step.title}</span>
            <span className={shared.tabular}>{say.date(step.due)}</span>
            <WhyDate why={step.why} what={step.title} />
          </li>
        ))}
        {job.requests.map(({ id, title, goes }) => (
          <li key={`request ${id}`} className={`${shared.row} ${styles.row}`}>
            <span className={shared.subject}>Ask the client: {title}</span>
            <span className={shared.tabular}>{say.date(goes.date)}</span>
            <WhyDate why={goes} what={`Ask the client: ${title}`} />
          </li>
        ))}
      </ul>
      {job.leftOut.length > 0 && <p className={shared.caption}>Left out for this client: {job.leftOut.join(', ')}</p>}
    </section>
  )
}

/** A draft tried on a client and a period: the dated job that it would make, as one edits. */
export const TryPanel = ({ facts }: { facts: DraftFacts }) => {
  const styles = useStyles()
  const say = useSay()
  const { api } = useService()
  const { today } = useMe()
  const [client, setClient] = useState<Chosen>()
  const [occurrence, setOccurrence] = useState<string>()
  const periods = useMemo(() => periodsAround(facts.frequency, today), [facts.frequency, today])
  const period =
    periods.find(each => each.occurrence === occurrence) ?? periods.find(({ end }) => end >= today) ?? periods[0]
  const template = useLater(facts, 300)
  const [gap] = gapsIn(template)
  const wrong = checkTemplate(template)
  const { data, error, refetch } = useQuery<Tried>({
    queryKey: ['try-template', template, client?.key, period?.occurrence],
    queryFn: ({ signal }) => {
      if (!client || !period) throw new Error('There is nothing to try.')
      return api.ask('try-template', { template: template satisfies TemplateFacts, client: client.key, period }, signal)
    },
    enabled: client !== undefined && period !== undefined && !gap && !wrong,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const hindrance = gap ?? (wrong && say.refusal(wrong))
  return (
    <section aria-label="Try on a client" className={styles.panel}>
      <ChooseClient chosen={client} choose={setClient} />
      <Field label="Period">
        <Dropdown
          className={styles.pick}
          value={period?.name ?? ''}
          selectedOptions={period ? [period.occurrence] : []}
          onOptionSelect={(_, { optionValue }) => setOccurrence(optionValue)}
        >
          {periods.map(each => (
            <Option key={each.occurrence} value={each.occurrence}>
              {each.name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {!client && <p className={styles.words}>Choose a client to see the job with its dates.</p>}
      {client && hindrance && <p className={styles.words}>Dates come when this is put right: {hindrance}</p>}
      {error && !hindrance && <Failure what="It could not be tried." error={error} retry={() => void refetch()} />}
      {data && !hindrance && !error && <TriedJob tried={data} />}
    </section>
  )
}
