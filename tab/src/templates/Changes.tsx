import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { DraftFacts, TemplateChange } from '@praxis/practice'
import { isUnchanged } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from } from '#src/frame/use-width.ts'
import { capital, headValue, onlyWords, stepValue } from './template-words.ts'

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: 'calc(100% + 16px)',
    margin: '0 -8px',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase300,
  },
  head: { textAlign: 'left', fontWeight: 'normal', padding: '6px 8px' },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    [from.middle]: { display: 'table-row' },
  },
  headRow: { display: 'grid', gridTemplateColumns: '1fr 1fr', [from.middle]: { display: 'table-row' } },
  whatHead: { display: 'none', [from.middle]: { display: 'table-cell' } },
  cell: {
    padding: '6px 8px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  /** On a phone it stands above the two that it is about. */
  what: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground2,
    paddingBottom: 0,
    [from.middle]: { paddingBottom: '6px' },
  },
})

type Row = { id: string; what: string; before: string; after: string }

/** Every difference as a row: what it is about, what was said, what is said now. */
const changeRows = (change: TemplateChange, before: DraftFacts, after: DraftFacts): Row[] => [
  ...change.head.map(field => {
    const [what, then] = headValue(before, field)
    return { id: field, what, before: then, after: headValue(after, field)[1] }
  }),
  ...change.sections.added.map(({ id, title }) => ({
    id: `section ${id}`,
    what: `Section “${title}”`,
    before: '–',
    after: 'Added',
  })),
  ...change.sections.removed.map(({ id, title }) => ({
    id: `section ${id}`,
    what: `Section “${title}”`,
    before: 'There',
    after: 'Removed',
  })),
  ...change.sections.changed.map(pair => ({
    id: `section ${pair.before.id}`,
    what: `Section “${pair.before.title}”`,
    before: `${pair.before.title}, ${onlyWords(pair.before.only)}`,
    after: `${pair.after.title}, ${onlyWords(pair.after.only)}`,
  })),
  ...change.steps.added.map(({ id, title }) => ({
    id: `step ${id}`,
    what: `Step “${title}”`,
    before: '–',
    after: 'Added',
  })),
  ...change.steps.removed.map(({ id, title }) => ({
    id: `step ${id}`,
    what: `Step “${title}”`,
    before: 'There',
    after: 'Removed',
  })),
  ...change.steps.changed.flatMap(({ before: then, after: now, fields }) =>
    fields.map(field => {
      const [name, value] = stepValue(then, before, field)
      return {
        id: `step ${then.id} ${field}`,
        what: `“${then.title}”: ${name}`,
        before: value,
        after: stepValue(now, after, field)[1],
      }
    }),
  ),
]

type Props = { change: TemplateChange; before: DraftFacts; after: DraftFacts; names: [before: string, after: string] }

/** What makes one version of a template another, side by side. */
export const Changes = ({ change, before, after, names }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  if (isUnchanged(change)) return <p className={shared.context}>They say the same.</p>
  return (
    <table className={styles.table} aria-label={`${names[0]} and ${names[1]}`}>
      <thead className={shared.caption}>
        <tr className={styles.headRow}>
          {['What', ...names].map((name, at) => (
            <th key={name} scope="col" className={mergeClasses(styles.head, at === 0 && styles.whatHead)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changeRows(change, before, after).map(row => (
          <tr key={row.id} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.what)}>
              {row.what}
            </th>
            <td className={styles.cell}>{capital(row.before)}</td>
            <td className={styles.cell}>{capital(row.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
