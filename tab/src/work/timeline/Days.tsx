import { tokens } from '@fluentui/react-components'
import { addDays, type PlainDate } from '@praxis/practice'
import type { Span } from './span.ts'
import { placeOf, ticksOf } from './span.ts'
import { useTimelineStyles } from './timeline-styles.ts'

export type Shown = { span: Span; today: PlainDate; off: (date: PlainDate) => string | undefined }

/** What stands behind the bars of a line: the beginnings of weeks or months, days off where days are seen, and today. */
export const Days = ({ span, today, off }: Shown) => {
  const styles = useTimelineStyles()
  const offDays =
    span.zoom === 'week' ? Array.from({ length: span.days }, (_, n) => addDays(span.first, n)).filter(off) : []
  const now = placeOf(span, today) + 50 / span.days
  return (
    <>
      {offDays.map(date => (
        <span
          key={date}
          className={styles.tick}
          style={{
            left: `${placeOf(span, date)}%`,
            width: `${100 / span.days}%`,
            backgroundColor: tokens.colorNeutralBackground3,
          }}
        />
      ))}
      {ticksOf(span).map(date => (
        <span key={date} className={styles.tick} style={{ left: `${placeOf(span, date)}%` }} />
      ))}
      {now > 0 && now < 100 && <span className={styles.today} style={{ left: `${now}%` }} />}
    </>
  )
}
