import { Dropdown, Field, Input, makeStyles, mergeClasses, Option } from '@fluentui/react-components'
import type { ClientPage, PlainDate, YearEndPreview } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { deadlineRows, staysWords } from './year-end-words.ts'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '12px', alignItems: 'start', [from.middle]: { gridTemplateColumns: '1fr 1fr 1fr' } },
  control: { minWidth: 0, width: '100%' },
  job: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '16px',
    padding: '8px 0',
    height: 'auto',
    [from.middle]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  words: { margin: '0', overflowWrap: 'anywhere' },
  why: { gridColumn: '1 / -1' },
})

type Moved = YearEndPreview['moved'][number]

/** A job as it is and as it would be, and each deadline that moves, with why. */
const MovedJob = ({ moved: { before, after } }: { moved: Moved }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <li className={mergeClasses(shared.row, styles.job)}>
      <span className={styles.words}>
        {before.name}, due {say.date(before.due)}
      </span>
      <strong className={styles.words}>
        {after.name}, due {say.date(after.due)}
      </strong>
      {deadlineRows(before.deadlines, after.deadlines, say).map(({ id, moves, why }) => (
        <span key={id} className={mergeClasses(shared.caption, styles.words, styles.why)}>
          {moves}. {why}
        </span>
      ))}
    </li>
  )
}

const Preview = ({ preview }: { preview: YearEndPreview }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { refusal, period, moved, stays, comes } = preview
  if (refusal) return <p className={mergeClasses(shared.warning, styles.words)}>{say.refusal(refusal)}</p>
  return (
    <>
      <p className={styles.words} role="status">
        It becomes {period}. {moved.length === 0 ? 'No open job follows it.' : ''}
      </p>
      <ul className={shared.list} aria-label="What moves">
        {moved.map(each => (
          <MovedJob key={each.job} moved={each} />
        ))}
        {comes.map(({ name }) => (
          <li key={name} className={mergeClasses(shared.row, styles.job)}>
            <span className={styles.words}>–</span>
            <strong className={styles.words}>{name}, made at once</strong>
          </li>
        ))}
      </ul>
      {stays.length > 0 && <p className={mergeClasses(shared.caption, styles.words)}>{staysWords(stays)}</p>}
    </>
  )
}

/** Moves the end of one of a client's years, once it has shown what moves with it. */
export const YearEndDialog = ({ client, close }: { client: ClientPage; close: () => void }) => {
  const styles = useStyles()
  const act = useAct()
  const { data: years } = useAsk('year-ends', { client: client.key })
  const [chosen, setChosen] = useState<PlainDate>()
  const [to, setTo] = useState('')
  const [noticed, setNoticed] = useState('')
  const ends = years?.ends ?? []
  const year = ends.find(({ end }) => end === chosen) ?? ends[1]
  const move = year &&
    isPlainDate(to) && {
      client: client.key,
      instead: year.end,
      to,
      ...(isPlainDate(noticed) && { noticed }),
    }
  const none = { client: client.key, instead: '1900-01-01', to: '1900-01-01' } as const
  const { data, error, refetch, isPlaceholderData } = useAsk('preview-year-end', move || none, {
    when: Boolean(move),
    keep: true,
  })
  const isReady = Boolean(move && data && !data.refusal && !isPlaceholderData)
  const submit = () => {
    if (!move) return
    close()
    void act('move-year-end', move)
  }
  return (
    <FormDialog title="Move the year end" does="Move" isReady={isReady} wide submit={submit} close={close}>
      <div className={styles.fields}>
        <Field label="Which year">
          <Dropdown
            className={styles.control}
            value={year?.name ?? ''}
            selectedOptions={year ? [year.end] : []}
            onOptionSelect={(_, { optionValue }) => setChosen(ends.find(({ end }) => end === optionValue)?.end)}
          >
            {ends.map(({ end, name }) => (
              <Option key={end} value={end}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label="Ends instead on">
          <Input className={styles.control} type="date" value={to} onChange={(_, { value }) => setTo(value)} />
        </Field>
        <Field label="The authority was told on" hint="Decides a deadline where the year gets shorter.">
          <Input
            className={styles.control}
            type="date"
            value={noticed}
            onChange={(_, { value }) => setNoticed(value)}
          />
        </Field>
      </div>
      {error && <Failure what="What moves could not be worked out." error={error} retry={() => void refetch()} />}
      {move && data && <Preview preview={data} />}
    </FormDialog>
  )
}
