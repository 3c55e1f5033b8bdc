import type { DeadlineRow } from '@praxis/practice'
import { useNarrow } from '#src/frame/use-width.ts'
import { DeadlineLine } from './DeadlineLine.tsx'

/** How high a line is, in pixels. */
export const lineHeight = (close: boolean): number => (close ? 76 : 40)

type Props = { label: string; rows: DeadlineRow[]; ofClient?: boolean; close?: boolean }

/** Deadlines one below the other, as many as fit without a window. */
export const DeadlineRows = ({ label, rows, ofClient = false, close = false }: Props) => {
  const narrow = useNarrow() || close
  return (
    <ul aria-label={label} style={{ listStyleType: 'none', margin: 0, padding: 0 }}>
      {rows.map(row => (
        <li key={`${row.job} ${row.id}`} style={{ height: lineHeight(narrow) }}>
          <DeadlineLine row={row} ofClient={ofClient} close={narrow} />
        </li>
      ))}
    </ul>
  )
}
