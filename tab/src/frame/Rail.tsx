import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { Timer20Filled } from '@fluentui/react-icons/svg/timer'
import { sayMinutes } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { useMe } from '#src/people/use-me.ts'
import type { Running } from '#src/time/timer-with-acts.ts'
import { useMinutesOf, useTimer } from '#src/time/use-timer.ts'
import { useDialogs } from './dialogs.ts'
import { PersonMenu } from './PersonMenu.tsx'
import type { Place } from './places.ts'
import { mayOpen, placeOf, places } from './places.ts'
import { rowFills } from './row-fills.ts'
import { useWidth } from './use-width.ts'

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    width: '48px',
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: '8px 4px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  named: { width: '176px', padding: '8px 8px 12px' },
  list: { display: 'flex', flexDirection: 'column', rowGap: '4px', margin: '0', padding: '0', listStyleType: 'none' },
  item: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '12px',
    height: '36px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    '&:hover': {
      backgroundColor: rowFills.hover,
      color: tokens.colorNeutralForeground2Hover,
      boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStrokeInteractive}`,
    },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  plain: {
    width: '100%',
    marginBottom: '4px',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    cursor: 'pointer',
  },
  left: { justifyContent: 'flex-start', padding: '0 12px' },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '&::before': {
      content: '""',
      position: 'absolute',
      left: '0',
      top: '8px',
      bottom: '8px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  foot: { marginTop: 'auto', display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: '12px' },
  footNamed: { alignItems: 'stretch' },
  timer: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    width: '40px',
    padding: '4px 0',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForeground1,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    '&:hover': { backgroundColor: rowFills.hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  timerNamed: {
    flexDirection: 'row',
    width: 'auto',
    columnGap: '12px',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase300,
  },
})

const RailItem = ({ place, isCurrent, named }: { place: Place; isCurrent: boolean; named: boolean }) => {
  const styles = useStyles()
  const Icon = isCurrent ? place.Current : place.Icon
  const link = (
    <Link
      href={place.path}
      className={mergeClasses(styles.item, named && styles.left, isCurrent && styles.current)}
      {...(isCurrent && { 'aria-current': 'page' as const })}
    >
      <Icon />
      {named && place.name}
    </Link>
  )
  return (
    <li>
      {named ? (
        link
      ) : (
        <Tooltip content={place.name} relationship="label" positioning="after">
          {link}
        </Tooltip>
      )}
    </li>
  )
}

const RailSearch = ({ named }: { named: boolean }) => {
  const styles = useStyles()
  const dialogs = useDialogs()
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.item, styles.plain, named && styles.left)}
      onClick={() => dialogs.open('search')}
    >
      <Search20Regular />
      {named && 'Search'}
    </button>
  )
  if (named) return button
  return (
    <Tooltip content="Search" relationship="label" positioning="after">
      {button}
    </Tooltip>
  )
}

const RailTimer = ({ running, named }: { running: Running; named: boolean }) => {
  const styles = useStyles()
  const minutes = sayMinutes(useMinutesOf(running))
  const work = [running.taskTitle ?? running.jobName, running.clientName].join(', ')
  return (
    <Tooltip content={`Timer ${minutes}: ${work}`} relationship="label" positioning="after">
      <Link
        href={running.task ? `/job/${running.job}/task/${running.task}` : `/job/${running.job}`}
        className={mergeClasses(styles.timer, named && styles.timerNamed)}
      >
        <Timer20Filled />
        {minutes}
      </Link>
    </Tooltip>
  )
}

/** The way around the tab at the left edge; at its foot the running timer and oneself. */
export const Rail = () => {
  const styles = useStyles()
  const [path] = useLocation()
  const { may } = useMe()
  const { running } = useTimer()
  const named = useWidth() === 'widest'
  const current = placeOf(path)
  return (
    <header className={mergeClasses(styles.rail, named && styles.named)}>
      {may.queries.includes('search') && <RailSearch named={named} />}
      <nav aria-label="Praxis">
        <ul className={styles.list}>
          {places.filter(mayOpen(may)).map(place => (
            <RailItem key={place.id} place={place} isCurrent={place.id === current} named={named} />
          ))}
        </ul>
      </nav>
      <div className={mergeClasses(styles.foot, named && styles.footNamed)}>
        {running && current !== 'home' && <RailTimer running={running} named={named} />}
        <PersonMenu named={named} />
      </div>
    </header>
  )
}
