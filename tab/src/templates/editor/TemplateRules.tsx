import { Button } from '@fluentui/react-components'
import { isOfTemplate } from '@praxis/practice'
import { useLocation } from 'wouter'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMay, useMayAsk } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { RuleLine } from '#src/settings/automations/RuleLine.tsx'
import { useRuleNames } from '#src/settings/automations/use-rule-names.ts'
import { useEditorStyles } from './editor-styles.ts'

const List = ({ id }: { id: string }) => {
  const shared = useSharedStyles()
  const { data } = useAsk('rules', {})
  const { names } = useRuleNames()
  const rows = data?.rows.filter(rule => isOfTemplate(rule, id)) ?? []
  if (rows.length === 0) return data ? <span className={shared.caption}>None yet.</span> : null
  return (
    <ul className={shared.list} aria-label="Automations of its jobs">
      {rows.map(row => (
        <RuleLine key={row.key} row={row} names={names} />
      ))}
    </ul>
  )
}

/** The automations of a template's jobs, whichever version made them, and the way to another. */
export const TemplateRules = ({ id, isNew }: { id: string; isNew: boolean }) => {
  const styles = useEditorStyles()
  const shared = useSharedStyles()
  const [, navigate] = useLocation()
  const maySee = useMayAsk('rules')
  const mayAdd = useMay('save-rule')
  if (!maySee) return null
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Automations of its jobs; they need no new version</legend>
      {isNew ? (
        <span className={shared.caption}>They can be added once it is published.</span>
      ) : (
        <div className={styles.rows}>
          <List id={id} />
          {mayAdd && (
            <Button className={styles.add} onClick={() => navigate(`/settings/automations/new?template=${id}`)}>
              Add an automation
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
