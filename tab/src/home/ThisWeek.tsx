import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { Home, PlainDate } from '@praxis/practice'
import { sayMinutes, sayWeekday } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'

const useStyles = makeStyles({
  days: { display: 'flex', columnGap: '8px', padding: '8px', margin: '0', listStyleType: 'none' },
  day: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  link: { display: 'flex', flexDirection: 'column', borderRadius: tokens.borderRadiusMedium },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  today: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  bar: { marginTop: '4px' },
  sum: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  worked: { color: tokens.colorNeutralForeground1 },
  short: { display: 'flex', alignItems: 'center', columnGap: '8px', padding: '4px 8px', minHeight: '36px' },
  fill: { marginLeft: 'auto', flexShrink: 0 },
})

type Day = Home['week']['days'][number]

const Bar = ({ day, isToday }: { day: Day; isToday: boolean }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { host } = useService()
  const name = sayWeekday(day.date, host.locale).slice(0, 3)
  const said = day.minutes > 0 ? sayMinutes(day.minutes) : '–'
  return (
    <li className={styles.day}>
      <Link href={`/time/${day.date}`} className={mergeClasses(shared.link, styles.link)}>
        <span className={mergeClasses(styles.name, isToday && styles.today)}>{name}</span>
        <span className={day.minutes > 0 ? shared.tabular : shared.aside}>{said}</span>
      </Link>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={`${name}: ${said} of ${sayMinutes(day.planned)}`}
        value={day.planned > 0 ? Math.min(1, day.minutes / day.planned) : 0}
      />
    </li>
  )
}

/** The days gone by that hold less than the pattern, in words. */
const shortDays = (days: Day[], today: PlainDate, weekday: (date: PlainDate) => string): string | undefined => {
  const short = days.filter(({ date, minutes, planned }) => date < today && minutes < planned)
  const missing = short.reduce((sum, { minutes, planned }) => sum + planned - minutes, 0)
  if (short.length === 0) return undefined
  const names = short.map(({ date }) => weekday(date).slice(0, 3)).join(', ')
  return `${names} ${short.length === 1 ? 'is' : 'are'} ${sayMinutes(missing)} short`
}

/** This week's time against the pattern; saving is said while a stopped timer's time is on its way. */
export const ThisWeek = ({ home: { week, timer } }: { home: Home }) => {
  const styles = useStyles()
  const { myToday } = useMe()
  const { host } = useService()
  const [, navigate] = useLocation()
  const worked = week.days.reduce((sum, { minutes }) => sum + minutes, 0)
  const planned = week.days.reduce((sum, day) => sum + day.planned, 0)
  const shown = week.days.filter(day => day.planned > 0 || day.minutes > 0)
  const short = shortDays(week.days, myToday, date => sayWeekday(date, host.locale))
  const firstShort = week.days.find(({ date, minutes, planned: plan }) => date < myToday && minutes < plan)
  return (
    <section aria-labelledby="this-week">
      <SectionHead id="this-week" title="This week" count={`week ${week.number}`}>
        <span className={styles.sum}>
          <span className={styles.worked}>{sayMinutes(worked)}</span> of {sayMinutes(planned)}
        </span>
      </SectionHead>
      <ul className={styles.days}>
        {shown.map(day => (
          <Bar key={day.date} day={day} isToday={day.date === myToday} />
        ))}
      </ul>
      {timer.saving.map(({ id, jobName }) => (
        <div key={id} className={styles.short}>
          The timer’s time on {jobName} is being saved.
        </div>
      ))}
      {short && (
        <div className={styles.short}>
          <Warning16Regular color={tokens.colorStatusWarningForeground1} />
          {short}
          <Button size="small" className={styles.fill} onClick={() => navigate(`/time/${firstShort?.date ?? ''}`)}>
            Fill in
          </Button>
        </div>
      )}
    </section>
  )
}
