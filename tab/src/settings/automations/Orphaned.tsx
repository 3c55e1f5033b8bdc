import type { RuleRow } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'

/** Why an automation fires nothing, and how it goes on, once its author may not write automations any more. */
export const Orphaned = ({ rule }: { rule: RuleRow }) => {
  const shared = useSharedStyles()
  const say = useSay()
  return rule.orphaned ? (
    <span className={shared.warning}>
      Saved by {say.person(rule.savedBy)}, who may not write automations any more: it does nothing until somebody who
      may saves it again.
    </span>
  ) : null
}
