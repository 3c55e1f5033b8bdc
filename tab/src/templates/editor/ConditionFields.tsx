import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { ClientKind, Condition, FieldTest, IdentifierScheme } from '@praxis/practice'
import { isWholeTest } from '@praxis/practice'
import { useState } from 'react'
import { FieldTestFields } from '#src/clients/fields/FieldTestFields.tsx'
import { tagsIn } from '#src/clients/tags/tags-in.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { kindWords, schemeWords } from '../template-words.ts'
import { Choice } from './Choice.tsx'
import { useEditorStyles } from './editor-styles.ts'

const kinds = Object.entries(kindWords) as [ClientKind, string][] // the keys of a record by kind
const schemes = Object.entries(schemeWords) as [IdentifierScheme, string][] // the keys of a record by scheme

type Has = 'any' | 'yes' | 'no'

const numbers = [
  ['any', 'whatever its numbers'] as const,
  ...schemes.flatMap(([scheme, words]) => [
    [`${scheme}:yes`, `with a ${words}`] as const,
    [`${scheme}:no`, `without a ${words}`] as const,
  ]),
]
const yearEnds = [
  ['any', 'year end set or not'],
  ['yes', 'year end set'],
  ['no', 'no year end'],
] as const

const taggings = [
  ['any', 'whatever its tags'],
  ['yes', 'tagged with one of'],
  ['no', 'tagged with none of'],
] as const

type Tagged = Extract<Condition, { fact: 'tag' }>

/** Tags that the client has, or has not; nothing is asked of them until one is written. */
const TagFields = ({
  what,
  tag,
  onChange,
}: {
  what: string
  tag: Tagged | undefined
  onChange: (tag: Tagged | undefined) => void
}) => {
  const styles = useEditorStyles()
  const [has, setHas] = useState<Has>(tag ? (tag.set ? 'yes' : 'no') : 'any')
  const [words, setWords] = useState(() => tag?.in.join(', ') ?? '')
  const put = (nextHas: Has, nextWords: string) => {
    setHas(nextHas)
    setWords(nextWords)
    const given = tagsIn(nextWords)
    onChange(nextHas === 'any' || given.length === 0 ? undefined : { fact: 'tag', in: given, set: nextHas === 'yes' })
  }
  return (
    <div className={styles.line}>
      <Choice
        size="wide"
        label={`${what}: tags of the client`}
        options={taggings}
        value={has}
        onPick={next => put(next, words)}
      />
      {has !== 'any' && (
        <Input
          aria-label={`${what}: which tags`}
          className={styles.wide}
          placeholder="VIP, key account"
          value={words}
          maxLength={200}
          onChange={(_, { value }) => put(has, value)}
        />
      )}
    </div>
  )
}

type Asked = Extract<Condition, { fact: 'field' }>

/** What the firm's own fields of the client have to say; nothing is asked until it is whole. */
const FieldFields = ({
  what,
  asked,
  onChange,
}: {
  what: string
  asked: Asked[]
  onChange: (asked: Asked[]) => void
}) => {
  const styles = useEditorStyles()
  const { data } = useAsk('client-fields', {})
  const [written, setWritten] = useState<FieldTest[]>(asked)
  const put = (next: FieldTest[]) => {
    setWritten(next)
    onChange(
      next.filter(isWholeTest).map(({ field, test, in: values }) => ({ fact: 'field', field, test, in: values })),
    )
  }
  const [first] = data?.fields ?? []
  return (
    <>
      {written.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same field may be asked about twice
        <div key={at} className={styles.line}>
          <FieldTestFields
            label={`${what}: field ${at + 1}`}
            asked={each}
            onChange={next => put(written.with(at, next))}
          />
          <Button
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={`${what}: ask no more about field ${at + 1}`}
            onClick={() => put(written.filter((_, other) => other !== at))}
          />
        </div>
      ))}
      {first && (
        <div>
          <Button size="small" onClick={() => put([...written, { field: first.id, test: 'is', in: [] }])}>
            Ask about a field of ours
          </Button>
        </div>
      )}
    </>
  )
}

type Props = { what: string; only: Condition[]; onChange: (only: Condition[]) => void }

/** For which clients a step, a section or a request is there. */
export const ConditionFields = ({ what, only, onChange }: Props) => {
  const styles = useEditorStyles()
  const kind = only.find(each => each.fact === 'kind')?.in ?? []
  const number = only.find(each => each.fact === 'identifier')
  const yearEnd = only.find(each => each.fact === 'year-end')
  const others = (fact: Condition['fact']) => only.filter(each => each.fact !== fact)
  const setKinds = (next: ClientKind[]) =>
    onChange([...(next.length > 0 ? [{ fact: 'kind' as const, in: next }] : []), ...others('kind')])
  const setNumber = (value: string) => {
    const [scheme, has] = value.split(':')
    const found = schemes.find(([id]) => id === scheme)
    onChange([
      ...others('identifier'),
      ...(found ? [{ fact: 'identifier' as const, scheme: found[0], set: has === 'yes' }] : []),
    ])
  }
  const setYearEnd = (value: Has) =>
    onChange([...others('year-end'), ...(value === 'any' ? [] : [{ fact: 'year-end' as const, set: value === 'yes' }])])
  const setTag = (tag: Tagged | undefined) => onChange([...others('tag'), ...(tag ? [tag] : [])])
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Only for these clients</legend>
      <div className={styles.ticks}>
        {kinds.map(([id, words]) => (
          <Checkbox
            key={id}
            label={words}
            checked={kind.includes(id)}
            onChange={(_, { checked }) => setKinds(checked ? [...kind, id] : kind.filter(each => each !== id))}
          />
        ))}
      </div>
      <div className={styles.line}>
        <Choice
          size="wide"
          label={`${what}: numbers of the client`}
          options={numbers}
          value={number ? `${number.scheme}:${number.set ? 'yes' : 'no'}` : 'any'}
          onPick={setNumber}
        />
        <Choice
          size="wide"
          label={`${what}: year end of the client`}
          options={yearEnds}
          value={yearEnd ? (yearEnd.set ? 'yes' : 'no') : 'any'}
          onPick={setYearEnd}
        />
      </div>
      <TagFields what={what} tag={only.find(each => each.fact === 'tag')} onChange={setTag} />
      <FieldFields
        what={what}
        asked={only.filter(each => each.fact === 'field')}
        onChange={asked => onChange([...others('field'), ...asked])}
      />
      <Field
        hint={`Without a tick it is for every kind.${what === 'Request' ? '' : ' A step that is left out is passed over by what comes after it.'}`}
      />
    </fieldset>
  )
}
