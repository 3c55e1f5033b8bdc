import { Badge, makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { RuleRow } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import { Link } from 'wouter'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMayAsk } from '#src/people/use-me.ts'
import { Orphaned } from './Orphaned.tsx'
import type { RuleNames } from './rule-words.ts'
import { sayRule } from './rule-words.ts'

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '8px 0' },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  sentence: { color: tokens.colorNeutralForeground2 },
  name: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
})

/** Since when it is on, and what it did since. */
const useFacts = ({ on, since, fired, last }: RuleRow): string => {
  const say = useSay()
  return [
    on && since ? `on since ${say.moment(since)}` : 'off',
    fired > 0 && `fired ${fired} ${fired === 1 ? 'time' : 'times'}`,
    last && `last ${say.moment(last)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** An automation in a list: what it does as a sentence, since when, and its switch. */
export const RuleLine = ({ row, names }: { row: RuleRow; names: RuleNames | undefined }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useAct()
  const mayOpen = useMayAsk('rule')
  const facts = useFacts(row)
  return (
    <li className={`${shared.row} ${styles.row}`}>
      <span className={styles.words}>
        <span className={styles.name}>
          {mayOpen ? (
            <Link href={`/settings/automations/${idOf(row.key)}`} className={shared.link}>
              {row.name}
            </Link>
          ) : (
            row.name
          )}
          {row.stopped && (
            <Badge appearance="outline" color="danger">
              stopped: too many in a row
            </Badge>
          )}
        </span>
        {names && <span className={styles.sentence}>{sayRule(row, names)}</span>}
        <Orphaned rule={row} />
        <span className={shared.caption}>{facts}</span>
      </span>
      <Switch
        aria-label={`${row.name} is on`}
        checked={row.on}
        onChange={(_, { checked }) => void act('switch-rule', { rule: row.key, on: checked })}
      />
    </li>
  )
}
