import { Button, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { AnswerOf, RuleFacts, RuleKey, ruleQuery } from '@praxis/practice'
import { idOf, isSame, ruleKey } from '@praxis/practice'
import { Link, useLocation, useSearch } from 'wouter'
import { Failure } from '#src/frame/Failure.tsx'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { from } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { useEditorStyles } from '#src/templates/editor/editor-styles.ts'
import { DoFields } from './DoFields.tsx'
import { Firings } from './Firings.tsx'
import { IfFields } from './IfFields.tsx'
import { Orphaned } from './Orphaned.tsx'
import type { RuleDraft } from './rule-draft.ts'
import { gapIn, newRuleFor, withTrigger } from './rule-draft.ts'
import type { RuleNames } from './rule-words.ts'
import { sayRule } from './rule-words.ts'
import { TrialPanel } from './TrialPanel.tsx'
import { useRuleDraft } from './use-rule-draft.ts'
import { useRuleNames } from './use-rule-names.ts'
import { WhenFields } from './WhenFields.tsx'

type Page = AnswerOf<typeof ruleQuery>

const list = '/settings/automations'

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    columnGap: '32px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 16px 24px',
    [from.wide]: { flexDirection: 'row', padding: '0 24px 24px' },
  },
  form: { flexGrow: 1, minWidth: 0, maxWidth: '720px', flexShrink: 0, [from.wide]: { flexShrink: 1 } },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    flexShrink: 0,
    [from.wide]: { width: '368px' },
  },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const factsOf = ({ name, when, if: conditions, does }: RuleFacts): RuleDraft => ({ name, when, if: conditions, does })

/** The template at which it was begun, if at one. */
const useBegunAt = (): string | undefined => new URLSearchParams(useSearch()).get('template') ?? undefined

/** Saves it and goes on with it as the rule that it now is. */
const useSave = (page: Page | undefined, forget: () => void) => {
  const act = useAct()
  const [, navigate] = useLocation()
  const template = useBegunAt()
  return async (facts: RuleDraft) => {
    const came = await act('save-rule', page ? { rule: page.key, facts } : { facts })
    const saved = came.state === 'done' ? ruleKey.safeParse(came.done.stream) : undefined
    if (saved) forget()
    const at = template ? `?template=${template}` : ''
    if (saved?.success && !page) navigate(`${list}/${idOf(saved.data)}${at}`, { replace: true })
  }
}

/** What stands beside Save: what is missing, or that it is kept here and does nothing yet. */
const footWords = (page: Page | undefined, facts: RuleDraft, isChanged: boolean): string => {
  const gap = gapIn(facts)
  const kept = isChanged ? 'Not saved yet; kept on this machine' : ''
  if (gap) return [gap, kept].filter(Boolean).join(' ')
  return page ? kept : `${kept}. Once saved it is off until you switch it on`
}

type ActsProps = { page: Page | undefined; draft: ReturnType<typeof useRuleDraft> }

const Acts = ({ page, draft }: ActsProps) => {
  const { facts, isChanged, putAside, forget } = draft
  const shared = useSharedStyles()
  const act = useAct()
  const save = useSave(page, forget)
  const [, navigate] = useLocation()
  const mayRemove = useMay('remove-rule')
  const isSaved = page !== undefined && isSame(facts, factsOf(page))
  const gap = gapIn(facts)
  const isReady = !gap && (!isSaved || page.orphaned === true)
  useKeys('Automation', [{ keys: 'mod+enter', words: 'Save', run: () => void (isReady && save(facts)) }])
  const remove = async () => {
    if (!page) return
    const came = await act('remove-rule', { rule: page.key })
    if (came.state === 'done') navigate(list)
  }
  return (
    <FootBar
      label="What can be done"
      acts={
        <>
          {isChanged && <Button onClick={putAside}>{page ? 'Discard changes' : 'Start afresh'}</Button>}
          {page && mayRemove && <Button onClick={() => void remove()}>Remove</Button>}
          <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void save(facts)}>
            Save
          </Button>
        </>
      }
    >
      {page && isSaved && (
        <Switch
          label={page.on ? 'On' : 'Off'}
          checked={page.on}
          onChange={(_, { checked }) => void act('switch-rule', { rule: page.key, on: checked })}
        />
      )}
      {!isSaved && <span className={shared.caption}>{footWords(page, facts, isChanged)}</span>}
    </FootBar>
  )
}

const Editing = ({ page, names }: { page: Page | undefined; names: RuleNames }) => {
  const styles = useStyles()
  const editor = useEditorStyles()
  const shared = useSharedStyles()
  const template = useBegunAt()
  const begun = page ? factsOf(page) : newRuleFor(template)
  const draft = useRuleDraft(page?.key ?? `new:${template ?? ''}`, begun)
  const { facts } = draft
  const set = (part: Partial<RuleDraft>) => draft.set(before => ({ ...before, ...part }))
  return (
    <>
      <PageHead
        title={page ? page.name : 'New automation'}
        choice={
          <Link href={template ? `/templates/${template}` : list} className={shared.link}>
            {template ? 'Back to the template' : 'All automations'}
          </Link>
        }
      />
      <div className={styles.body}>
        <div className={`${editor.form} ${styles.form}`}>
          {page && <Orphaned rule={page} />}
          <Field label="Name">
            <Input value={facts.name} maxLength={80} onChange={(_, { value }) => set({ name: value })} />
          </Field>
          <WhenFields
            when={facts.when}
            names={names}
            onChange={when => draft.set(before => withTrigger(before, when))}
          />
          <IfFields
            when={facts.when}
            conditions={facts.if}
            names={names}
            onChange={conditions => set({ if: conditions })}
          />
          <DoFields when={facts.when} does={facts.does} names={names} onChange={does => set({ does })} />
          <p className={styles.sentence}>{sayRule(facts, names)}</p>
        </div>
        <div className={styles.side}>
          <TrialPanel logic={facts} />
          {page && <Firings firings={page.firings} fired={page.fired} />}
        </div>
      </div>
      <Acts page={page} draft={draft} />
    </>
  )
}

/** One automation, new or the firm’s own: what it waits for and does, what it would have done, what it did. */
export const Automation = ({ id }: { id: string }) => {
  const styles = useStyles()
  const isNew = id === 'new'
  const key: RuleKey = `rule:${id.replace(/^rule:/, '')}`
  const { names, error: noNames, again } = useRuleNames()
  const { data, error, refetch } = useAsk('rule', { key }, { when: !isNew })
  const wrong = error ?? noNames
  if (names && (data || isNew)) return <Editing key={data?.key ?? 'new'} page={data} names={names} />
  return (
    <>
      <PageHead title="Automation" />
      <div className={styles.body}>
        {wrong ? (
          <Failure
            what="The automation could not be loaded."
            error={wrong}
            retry={() => {
              void refetch()
              again()
            }}
          />
        ) : (
          <RowBars rows={6} columns="minmax(0, 1fr)" />
        )}
      </div>
    </>
  )
}
