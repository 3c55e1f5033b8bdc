import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { MoreHorizontal20Filled, MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { sayMinutes } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { useMe } from '#src/people/use-me.ts'
import type { Running } from '#src/time/timer-with-acts.ts'
import { useMinutesOf, useTimer } from '#src/time/use-timer.ts'
import { useDialogs } from './dialogs.ts'
import { PersonItems, useCheckedItems } from './PersonMenu.tsx'
import type { PlaceId } from './places.ts'
import { mayOpen, placeOf, places } from './places.ts'

const useStyles = makeStyles({
  tabs: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    flexShrink: 0,
    height: '56px',
    boxSizing: 'border-box',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  tab: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '2px',
    width: '100%',
    height: '100%',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    cursor: 'pointer',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  running: { color: tokens.colorBrandForeground1, fontVariantNumeric: 'tabular-nums' },
})

const TimeName = ({ running }: { running: Running }) => {
  const styles = useStyles()
  return (
    <span>
      Time <span className={styles.running}>{sayMinutes(useMinutesOf(running))}</span>
    </span>
  )
}

/** The places for which a phone has no room below. */
const inMore: PlaceId[] = ['clients', 'templates', 'settings']

const MoreTab = ({ isCurrent }: { isCurrent: boolean }) => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { may } = useMe()
  const checkedValues = useCheckedItems()
  const dialogs = useDialogs()
  const Icon = isCurrent ? MoreHorizontal20Filled : MoreHorizontal20Regular
  return (
    <Menu positioning="above-end" checkedValues={checkedValues}>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={mergeClasses(styles.tab, isCurrent && styles.current)}>
          <Icon />
          More
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {may.queries.includes('search') && <MenuItem onClick={() => dialogs.open('search')}>Search</MenuItem>}
          {places
            .filter(mayOpen(may))
            .filter(({ id }) => inMore.includes(id))
            .map(({ id, name, path }) => (
              <MenuItem key={id} onClick={() => navigate(path)}>
                {name}
              </MenuItem>
            ))}
          <MenuDivider />
          <PersonItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** The way around the tab on a phone. */
export const BottomTabs = () => {
  const styles = useStyles()
  const [path] = useLocation()
  const { may } = useMe()
  const { running } = useTimer()
  const current = placeOf(path)
  const shown = places.filter(mayOpen(may)).filter(({ id }) => !inMore.includes(id))
  return (
    <nav aria-label="Praxis">
      <ul className={styles.tabs}>
        {shown.map(({ id, path: to, name, Icon, Current }) => {
          const isCurrent = id === current
          return (
            <li key={id}>
              <Link
                href={to}
                className={mergeClasses(styles.tab, isCurrent && styles.current)}
                {...(isCurrent && { 'aria-current': 'page' as const })}
              >
                {isCurrent ? <Current /> : <Icon />}
                {id === 'time' && running && current !== 'home' ? <TimeName running={running} /> : name}
              </Link>
            </li>
          )
        })}
        <li>
          <MoreTab isCurrent={inMore.includes(current)} />
        </li>
      </ul>
    </nav>
  )
}
