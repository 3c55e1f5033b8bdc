import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components'
import { CalendarToday20Regular } from '@fluentui/react-icons/svg/calendar-today'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { sayMonth, sayShortDay } from '@praxis/practice'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import type { Shown } from './Days.tsx'
import type { Span } from './span.ts'
import { placeOf, readZoom, ticksOf, zooms } from './span.ts'
import { narrowWidth, useTimelineStyles } from './timeline-styles.ts'
import type { TimelineState } from './use-timeline.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: '4px',
    padding: '0 4px 0 8px',
    [from.middle]: { padding: '0 24px 0 16px' },
  },
  acts: { display: 'flex', marginLeft: 'auto', columnGap: '4px' },
  act: { minHeight: '44px', minWidth: '44px', [from.middle]: { minHeight: '32px', minWidth: '32px' } },
  head: {
    minWidth: narrowWidth,
    [from.middle]: { minWidth: 0 },
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  name: { paddingLeft: '12px', [from.middle]: { paddingLeft: '24px' } },
  tick: {
    position: 'absolute',
    top: 0,
    lineHeight: '32px',
    paddingLeft: '4px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
})

const words = { week: 'Weeks', month: 'Months', quarter: 'Quarters' } as const

/** How much of time is seen, and the way to earlier and later days. */
export const TimelineBar = ({ timeline }: { timeline: TimelineState }) => {
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        aria-label="How much of time is shown"
        selectedValue={timeline.span.zoom}
        onTabSelect={(_, { value }) => timeline.zoomTo(readZoom(String(value)))}
      >
        {zooms.map(zoom => (
          <Tab key={zoom} value={zoom}>
            {words[zoom]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.acts}>
        <Button
          appearance="subtle"
          className={styles.act}
          icon={<CalendarToday20Regular />}
          aria-label="Today"
          onClick={timeline.toToday}
        />
        <Button
          appearance="subtle"
          className={styles.act}
          icon={<ChevronLeft20Regular />}
          aria-label="Earlier"
          onClick={() => timeline.turn(-1)}
        />
        <Button
          appearance="subtle"
          className={styles.act}
          icon={<ChevronRight20Regular />}
          aria-label="Later"
          onClick={() => timeline.turn(1)}
        />
      </div>
    </div>
  )
}

/** On a phone there is room for every second week alone. */
const namedTicks = (span: Span, narrow: boolean) =>
  ticksOf(span).filter((_, at) => !narrow || span.zoom === 'week' || at % 2 === 0)

/** The names of the weeks or months above the bars. */
export const TimelineHead = ({ span }: Pick<Shown, 'span'>) => {
  const styles = useStyles()
  const timeline = useTimelineStyles()
  const { host } = useService()
  const narrow = useNarrow()
  return (
    <div className={mergeClasses(timeline.line, styles.head)} aria-hidden>
      <span className={mergeClasses(timeline.name, styles.name)}>Job</span>
      <span className={timeline.time}>
        {namedTicks(span, narrow).map(date => (
          <span key={date} className={styles.tick} style={{ left: `${placeOf(span, date)}%` }}>
            {span.zoom === 'quarter' ? sayMonth(date, host.locale, 'short') : sayShortDay(date, host.locale)}
          </span>
        ))}
      </span>
    </div>
  )
}
