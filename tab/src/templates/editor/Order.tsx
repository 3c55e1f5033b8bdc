import { makeStyles, tokens } from '@fluentui/react-components'
import type { DraftFacts } from '@praxis/practice'
import { inSections } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { afterWords } from '../template-words.ts'
import { depthsOf } from './edit-draft.ts'

const rowHeight = 44
const lane = 14
const mostLanes = 8

const useStyles = makeStyles({
  order: { position: 'relative' },
  lines: { position: 'absolute', left: '0', top: '0', pointerEvents: 'none' },
  line: { fill: 'none', stroke: tokens.colorNeutralStroke1Hover, strokeWidth: '1.5px' },
  dot: { fill: tokens.colorCompoundBrandStroke },
  row: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    minWidth: 0,
  },
})

/** What waits for what: each step as far in as the way to it is long, with a line from all it comes after. */
export const Order = ({ facts }: { facts: DraftFacts }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const depths = depthsOf(facts.steps)
  // By depth, so that no line runs through the words of a step between.
  const steps = inSections(facts).sort((a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0))
  const x = (id: string) => 8 + lane * Math.max(0, Math.min(depths.get(id) ?? 0, mostLanes))
  const y = (id: string) => rowHeight * (steps.findIndex(step => step.id === id) + 0.5)
  const width = 16 + lane * mostLanes
  return (
    <div className={styles.order}>
      <svg className={styles.lines} width={width} height={rowHeight * steps.length} aria-hidden="true">
        {steps.flatMap(({ id, after }) =>
          after.map(({ step }) => (
            <path
              key={`${step} ${id}`}
              className={styles.line}
              d={`M ${x(step)} ${y(step)} V ${y(id) + (y(step) < y(id) ? -6 : 6)} Q ${x(step)} ${y(id)} ${x(step) + 6} ${y(id)} H ${x(id)}`}
            />
          )),
        )}
        {steps.map(({ id }) => (
          <circle key={id} className={styles.dot} cx={x(id)} cy={y(id)} r={4} />
        ))}
      </svg>
      <ol className={shared.list} aria-label="What waits for what">
        {steps.map(step => (
          <li key={step.id} className={styles.row} style={{ paddingLeft: x(step.id) + 12 }}>
            <Ellipsis text={step.title || 'A step without a title'} />
            <Ellipsis text={afterWords(step.after, facts)} className={shared.caption} />
          </li>
        ))}
      </ol>
    </div>
  )
}
