import { Badge, Button, makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { RuleRow } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { Asked } from '#src/frame/Asked.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMay, useMayAsk } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { Orphaned } from './Orphaned.tsx'
import type { RuleNames } from './rule-words.ts'
import { sayRule } from './rule-words.ts'
import { useRuleNames } from './use-rule-names.ts'

const useStyles = makeStyles({
  head: { paddingBottom: '8px' },
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

const Row = ({ row, names }: { row: RuleRow; names: RuleNames | undefined }) => {
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
                <Row key={row.key} row={row} names={names} />
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
