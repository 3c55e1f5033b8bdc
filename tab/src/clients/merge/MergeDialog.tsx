import { Field, MessageBar, MessageBarBody, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import type { ClientKey, MergePreview, Refusal } from '@praxis/practice'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '#src/frame/Failure.tsx'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { ClientChoice } from '#src/work/filters/ClientChoice.tsx'
import { clientPath } from '../client-place.ts'
import { doubtWords, factName, factValue, movesWords, twiceWords } from './merge-words.ts'

const useStyles = makeStyles({ words: { margin: '0', overflowWrap: 'anywhere' } })

type ChoicesProps = Pick<MergePreview, 'differing'> & { take: string[]; change: (take: string[]) => void }

/** Where both know something else, which of it is true. */
const Choices = ({ differing, take, change }: ChoicesProps) =>
  differing.map(({ path, stays, goes }) => (
    <Field key={path} label={factName(path)}>
      <RadioGroup
        value={take.includes(path) ? 'goes' : 'stays'}
        onChange={(_, { value }) => change(value === 'goes' ? [...take, path] : take.filter(each => each !== path))}
      >
        <Radio value="stays" label={factValue(path, stays)} />
        <Radio value="goes" label={factValue(path, goes)} />
      </RadioGroup>
    </Field>
  ))

/** Why it cannot be done. */
const Wrong = ({ refusal }: { refusal: Refusal }) => {
  const say = useSay()
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say.refusal(refusal)}</MessageBarBody>
    </MessageBar>
  )
}

type ShownProps = { preview: MergePreview; take: string[]; change: (take: string[]) => void }

const Shown = ({ preview, take, change }: ShownProps) => {
  const styles = useStyles()
  const { stays, goes, differing, moves, twice, refusal } = preview
  if (refusal) return <Wrong refusal={refusal} />
  const along = movesWords(moves)
  return (
    <>
      <p className={styles.words} role="status">
        {goes.name} ({goes.code}) becomes part of {stays.name} ({stays.code}){along ? `, and with it ${along}` : ''}.
        What only one of them knows is kept. The team stays that of {stays.code}.
      </p>
      {[doubtWords(differing), twiceWords(twice)].filter(Boolean).map(words => (
        <MessageBar key={words} intent="warning" layout="multiline">
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      ))}
      <Choices differing={differing} take={take} change={change} />
    </>
  )
}

type Props = {
  client: ClientKey
  name: string
  /** With which it is merged; chosen here where it is not given. */
  other?: ClientKey | undefined
  /** Stays where one is, rather than going to the client that stays. */
  here?: boolean
  close: () => void
}

/** Makes one client of two, once it has shown what comes of it. */
export const MergeDialog = ({ client, name, other: given, here = false, close }: Props) => {
  const act = useAct()
  const [, navigate] = useLocation()
  const [other, setOther] = useState(given)
  const [chosen, setChosen] = useState<string[]>()
  const [refusal, setRefusal] = useState<Refusal>()
  const { data, error, refetch } = useAsk('preview-merge', { client, other: other ?? client }, { when: Boolean(other) })
  const take = chosen ?? data?.take ?? []
  const pick = (key: string) => {
    setChosen(undefined)
    setRefusal(undefined)
    setOther(key === '' ? undefined : (key as ClientKey)) // the value of an option
  }
  const submit = async () => {
    if (!data) return
    const [stays, goes] = [data.stays.key, data.goes.key]
    const came = await act('merge-clients', { stays, goes, take }, { showsRefusal: true })
    if (came.state === 'refused') return setRefusal(came.refusal)
    close()
    if (!here) navigate(clientPath(stays), { replace: true })
  }
  return (
    <FormDialog
      title={`Merge ${name}`}
      does="Merge"
      isReady={data !== undefined && !data.refusal && other !== undefined}
      submit={() => void submit()}
      close={close}
    >
      {refusal && <Wrong refusal={refusal} />}
      {!given && <ClientChoice client={other} name="" onPick={pick} label="The same as" none="Another client" />}
      {other && error && !data && (
        <Failure what="What it comes to could not be loaded." error={error} retry={() => void refetch()} />
      )}
      {other && !error && !data && <RowBars rows={3} columns="1fr" />}
      {other && data && <Shown preview={data} take={take} change={setChosen} />}
    </FormDialog>
  )
}
