import { Button, makeStyles } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { Asked } from '#src/frame/Asked.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { RuleLine } from './RuleLine.tsx'
import { useRuleNames } from './use-rule-names.ts'

const useStyles = makeStyles({ head: { paddingBottom: '8px' } })

/** What Praxis does by itself; whoever sees no work sees no more of it than its name and its switch. */
export const AutomationsPart = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [, navigate] = useLocation()
  const maySave = useMay('save-rule')
  const asked = useAsk('rules', {})
  const { names } = useRuleNames()
  const begin = () => navigate('/settings/automations/new')
  useKeys('Automations', maySave ? [{ keys: 'n', words: 'New automation', run: begin }] : [])
  const start = maySave && (
    <Button appearance="primary" onClick={begin}>
      New automation
    </Button>
  )
  return (
    <Asked what="The automations could not be loaded." asked={asked}>
      {({ rows }) =>
        rows.length > 0 ? (
          <>
            <div className={styles.head}>{start}</div>
            <ul className={shared.list} aria-label="Automations">
              {rows.map(row => (
                <RuleLine key={row.key} row={row} names={names} />
              ))}
            </ul>
          </>
        ) : (
          <Empty act={start}>
            No automations yet. One does by itself what you do again and again, and you can try it on the past first.
          </Empty>
        )
      }
    </Asked>
  )
}
