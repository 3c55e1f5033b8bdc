import { Badge, Button, makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { RuleRow } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { RuleNames } from './rule-words.ts'
import { sayRule } from './rule-words.ts'
import { useRuleNames } from './use-rule-names.ts'

const useStyles = makeStyles({
  body: {
    padding: '0 16px 24px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [from.middle]: { padding: '0 24px 24px' },
  },
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

const Row = ({ row, names }: { row: RuleRow; names: RuleNames }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useAct()
  const facts = useFacts(row)
  return (
    <li className={`${shared.row} ${styles.row}`}>
      <span className={styles.words}>
        <span className={styles.name}>
          <Link href={`/settings/automations/${row.key}`} className={shared.link}>
            {row.name}
          </Link>
          {row.stopped && (
            <Badge appearance="outline" color="danger">
              stopped: too many in a row
            </Badge>
          )}
        </span>
        <span className={styles.sentence}>{sayRule(row, names)}</span>
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

/** What Praxis does by itself. */
export const Automations = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [, navigate] = useLocation()
  const maySave = useMay('save-rule')
  const { data, error, refetch } = useAsk('rules', {})
  const { names, error: noNames, again } = useRuleNames()
  const begin = () => navigate('/settings/automations/new')
  useKeys('Automations', maySave ? [{ keys: 'n', words: 'New automation', run: begin }] : [])
  const start = maySave && (
    <Button appearance="primary" onClick={begin}>
      New automation
    </Button>
  )
  const wrong = error ?? noNames
  return (
    <>
      <PageHead title="Automations" aside={data ? String(data.rows.length) : ''}>
        {data && data.rows.length > 0 && start}
      </PageHead>
      <div className={styles.body}>
        {data && names ? (
          data.rows.length > 0 ? (
            <ul className={shared.list} aria-label="Automations">
              {data.rows.map(row => (
                <Row key={row.key} row={row} names={names} />
              ))}
            </ul>
          ) : (
            <Empty act={start}>
              No automations yet. One does by itself what you do again and again, and you can try it on the past first.
            </Empty>
          )
        ) : wrong ? (
          <Failure
            what="The automations could not be loaded."
            error={wrong}
            retry={() => {
              void refetch()
              again()
            }}
          />
        ) : (
          <RowBars rows={5} columns="minmax(0, 1fr)" />
        )}
      </div>
    </>
  )
}
