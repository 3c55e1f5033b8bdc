import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import type { DraftFacts, ItemKind } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { itemKindWords } from '../template-words.ts'
import { Choice } from './Choice.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { withOnly } from './edit-draft.ts'
import type { DraftItem, DraftRequest } from './edit-requests.ts'
import { addItem, changeItem, withOptional, withWhy } from './edit-requests.ts'
import { useEditorStyles } from './editor-styles.ts'
import { OffsetFields } from './OffsetFields.tsx'

const kinds = Object.entries(itemKindWords) as [ItemKind, string][] // the keys of a record by kind

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

type ItemProps = { item: DraftItem; at: number; change: (item: DraftItem) => void; remove: () => void }

const Item = ({ item, at, change, remove }: ItemProps) => {
  const styles = useEditorStyles()
  const own = useStyles()
  return (
    <li className={own.item}>
      <div className={styles.line}>
        <Input
          className={styles.wide}
          aria-label={`Item ${at}: what is asked for`}
          placeholder="Bank statements for the quarter"
          value={item.title}
          maxLength={120}
          onChange={(_, { value }) => change({ ...item, title: value })}
        />
        <Choice
          label={`Item ${at}: kind`}
          options={kinds}
          value={item.kind}
          onPick={kind => change({ ...item, kind })}
        />
      </div>
      <div className={styles.line}>
        <Input
          className={styles.wide}
          aria-label={`Item ${at}: why`}
          placeholder="Why the client is asked for it"
          value={item.why ?? ''}
          maxLength={200}
          onChange={(_, { value }) => change(withWhy(item, value))}
        />
        <Checkbox
          label="Can be left out"
          checked={item.optional === true}
          onChange={(_, { checked }) => change(withOptional(item, checked === true))}
        />
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={`Remove item ${at}${item.title ? `: ${item.title}` : ''}`}
          onClick={remove}
        />
      </div>
    </li>
  )
}

type Props = {
  facts: DraftFacts
  request: DraftRequest
  change: (edit: (request: DraftRequest) => DraftRequest) => void
}

/** What a template asks of the client: when it goes out, how long the client has, and the things asked for. */
export const RequestForm = ({ facts, request, change }: Props) => {
  const styles = useEditorStyles()
  const shared = useSharedStyles()
  const [isNew] = useState(request.title === '')
  const within = (days: number) => change(now => ({ ...now, within: Math.min(120, Math.max(1, Math.round(days))) }))
  return (
    <section aria-label="Request" className={styles.form}>
      <Field label="Title">
        <Input
          autoFocus={isNew}
          value={request.title}
          maxLength={80}
          onChange={(_, { value }) => change(now => ({ ...now, title: value }))}
        />
      </Field>
      <OffsetFields
        label="Goes out"
        due={request.goes}
        facts={facts}
        steps={facts.steps}
        onChange={goes => change(now => ({ ...now, goes }))}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>The client has</legend>
        <div className={styles.line}>
          <Input
            type="number"
            aria-label="Working days until the client should have answered"
            className={styles.short}
            min={1}
            max={120}
            value={String(request.within)}
            onChange={(_, { value }) => within(Number(value))}
          />
          <span>working days to answer</span>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>What is asked for</legend>
        <ul className={`${shared.list} ${styles.rows}`}>
          {request.items.map((item, at) => (
            <Item
              key={item.id}
              item={item}
              at={at + 1}
              change={next => change(now => changeItem(now, next))}
              remove={() => change(now => ({ ...now, items: now.items.filter(({ id }) => id !== item.id) }))}
            />
          ))}
          {request.items.length < 30 && (
            <li>
              <Button size="small" icon={<Add20Regular />} onClick={() => change(addItem)}>
                Add an item
              </Button>
            </li>
          )}
        </ul>
      </fieldset>
      <ConditionFields what="Request" only={request.only ?? []} onChange={only => change(now => withOnly(now, only))} />
    </section>
  )
}
