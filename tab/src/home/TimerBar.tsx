import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { Stop20Filled, Stop20Regular } from '@fluentui/react-icons/svg/stop'
import { sayMinutes } from '@praxis/practice'
import { lazy, Suspense } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { Running } from '#src/time/timer-with-acts.ts'
import { useMinutesOf, useTimer } from '#src/time/use-timer.ts'

const ForgottenTimer = lazy(() => import('./ForgottenTimer.tsx').then(({ ForgottenTimer: bar }) => ({ default: bar })))
const TimerNote = lazy(() => import('./TimerNote.tsx').then(({ TimerNote: button }) => ({ default: button })))

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    flexShrink: 0,
    height: '56px',
    boxSizing: 'border-box',
    padding: '0 8px 0 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.middle]: {
      height: '48px',
      padding: '0 24px',
      borderTopStyle: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  dot: {
    width: '8px',
    height: '8px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  minutes: { fontWeight: tokens.fontWeightSemibold },
  work: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    [from.middle]: { flexDirection: 'row', columnGap: '12px' },
  },
  title: { fontWeight: 'normal', [from.middle]: { fontWeight: tokens.fontWeightSemibold } },
  acts: { marginLeft: 'auto', display: 'flex', columnGap: '8px', flexShrink: 0 },
  touch: { minWidth: '44px', minHeight: '44px' },
})

/** To what the timer can go over: the first tasks of the day that it is not on. */
const SwitchMenu = () => {
  const { data } = useAsk('home', {})
  const { isOn, start } = useTimer()
  const others = (data?.doNext ?? []).filter(row => !isOn(row)).slice(0, 6)
  if (others.length === 0) return null
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ArrowSwap20Regular />}>
          Switch <ChevronDown12Regular />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.map(({ title, ...work }) => (
            <MenuItem
              key={`${work.job} ${work.task}`}
              subText={`${work.clientName} · ${work.jobName}`}
              onClick={() => void start({ ...work, taskTitle: title })}
            >
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

const Bar = ({ running }: { running: Running }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const { stop } = useTimer()
  const minutes = sayMinutes(useMinutesOf(running))
  return (
    <section aria-label="Timer" className={styles.bar}>
      <span className={styles.dot} />
      <span className={mergeClasses(styles.minutes, shared.tabular)}>{minutes}</span>
      <span className={styles.work}>
        <Ellipsis text={running.taskTitle ?? running.jobName} className={styles.title} />
        <Ellipsis
          text={running.taskTitle ? `${running.clientName} · ${running.jobName}` : running.clientName}
          className={mergeClasses(shared.context, narrow && shared.caption)}
        />
      </span>
      <span className={styles.acts}>
        {narrow ? (
          <Button
            appearance="subtle"
            size="large"
            className={styles.touch}
            aria-label="Stop the timer"
            icon={<Stop20Filled />}
            onClick={() => void stop()}
          />
        ) : (
          <>
            <Button size="small" icon={<Stop20Regular />} onClick={() => void stop()}>
              Stop
            </Button>
            <Suspense>
              <TimerNote since={running.since} />
            </Suspense>
            <SwitchMenu />
          </>
        )}
      </span>
    </section>
  )
}

/** The running timer on Home; nothing while none runs. */
export const TimerBar = () => {
  const { running } = useTimer()
  if (!running) return null
  return (
    <>
      <Bar running={running} />
      {running.forgotten && (
        <Suspense>
          <ForgottenTimer running={running} />
        </Suspense>
      )}
    </>
  )
}
