import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import type { KeyboardEvent, ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { onThisMachine } from '#src/service/stored.ts'
import { TimerButton } from '#src/time/TimerButton.tsx'
import { Due } from '#src/work/Due.tsx'
import type { HomeTask } from './home-with-acts.ts'

const useStyles = makeStyles({
  wide: {
    gridTemplateColumns: '32px minmax(0, 1fr) minmax(0, 1fr) 112px 40px 32px',
    [from.wide]: { gridTemplateColumns: '32px minmax(0, 3fr) minmax(0, 5fr) 112px 40px 32px' },
  },
  narrow: { gridTemplateColumns: '40px minmax(0, 1fr) 44px', columnGap: '0', padding: '0 8px 0 4px' },
  box: { display: 'flex', alignItems: 'center' },
  hanging: { marginLeft: '-8px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px', minWidth: 0 },
  pair: { display: 'flex', minWidth: 0, columnGap: '4px' },
  job: { flexShrink: 0, maxWidth: '70%' },
  leaving: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  due: { paddingLeft: '12px' },
  last: { justifySelf: 'end' },
})

type Props = { row: HomeTask }

/** Finishing a task from its row; what needs sign-off goes to whoever signs it off. */
const useFinish = ({ row }: Props) => {
  const act = useAct()
  return () => void act('finish-task', { job: row.job, task: row.task })
}

const Finish = ({ row }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const finish = useFinish({ row })
  const sent = row.leaving && row.signOff ? 'mixed' : row.leaving
  return (
    <span className={mergeClasses(styles.box, !narrow && styles.hanging)}>
      <Checkbox
        size={narrow ? 'large' : 'medium'}
        checked={sent}
        disabled={row.leaving}
        aria-label={row.signOff ? `Send “${row.title}” for sign-off` : `Finish “${row.title}”`}
        onChange={finish}
      />
    </span>
  )
}

const Title = ({ row }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const finish = useFinish({ row })
  const onSpace = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    finish()
  }
  return (
    <Link
      href={`/job/${row.job}/task/${row.task}`}
      className={mergeClasses(shared.link, shared.subject, row.leaving && styles.leaving)}
      data-row-link
      onKeyDown={onSpace}
    >
      <Ellipsis text={row.title} />
    </Link>
  )
}

/** Client and job on one line: the client is cut, never the period. */
const Where = ({ row }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const tone = useNarrow() ? shared.aside : shared.context
  return (
    <span className={styles.pair}>
      <Ellipsis text={row.clientName} className={tone} />
      <span className={mergeClasses(styles.job, tone)}>· {row.jobName}</span>
      <HoldSign holds={row.holds} />
    </span>
  )
}

const TeachTimer = lazy(() => import('./TeachTimer.tsx').then(({ TeachTimer: popover }) => ({ default: popover })))

/** The timer's button, with what it is for beside it until it was read once on this machine. */
const Taught = ({ children }: { children: ReactNode }) => {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const [isTaught, setTaught] = useState(() => onThisMachine.read('timer-taught') !== null)
  const close = () => {
    onThisMachine.write('timer-taught', 'yes')
    setTaught(true)
  }
  return (
    <span ref={setTarget}>
      {children}
      {target && !isTaught && (
        <Suspense fallback={null}>
          <TeachTimer target={target} onClose={close} />
        </Suspense>
      )}
    </span>
  )
}

/** One task of my day. */
export const TaskLine = ({ row, teach = false }: Props & { teach?: boolean }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const { title, ...where } = row
  const button = <TimerButton work={{ ...where, taskTitle: title }} touch={narrow} />
  const timer = teach ? <Taught>{button}</Taught> : button
  if (narrow)
    return (
      <li className={mergeClasses(shared.row, shared.tall, styles.narrow)} data-row>
        <Finish row={row} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the link inside does it by keyboard */}
        <span className={styles.lines} onClick={() => navigate(`/job/${row.job}/task/${row.task}`)}>
          <span className={styles.line}>
            <Title row={row} />
            <Due due={row.due} pinned={row.pinned} flush />
          </span>
          <span className={mergeClasses(styles.line, shared.caption)}>
            <Where row={row} />
            <span className={shared.number}>{sayMinutes(row.estimate)}</span>
          </span>
        </span>
        {timer}
      </li>
    )
  return (
    <li className={mergeClasses(shared.row, shared.edge, styles.wide)} data-row data-job={row.job} data-task={row.task}>
      <Finish row={row} />
      <Title row={row} />
      <Where row={row} />
      <span className={styles.due}>
        <Due due={row.due} pinned={row.pinned} />
      </span>
      <span className={shared.number}>{sayMinutes(row.estimate)}</span>
      <span className={styles.last}>{timer}</span>
    </li>
  )
}
