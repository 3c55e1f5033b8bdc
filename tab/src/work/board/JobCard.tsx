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
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { JobRow, JobStage } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from } from '#src/frame/use-width.ts'
import { PersonAvatars } from '#src/people/PersonAvatar.tsx'
import { Due } from '../Due.tsx'
import { jobPath } from '../job-place.ts'
import type { JobsInput } from '../jobs-list.ts'
import { StageIcon, stageWords } from '../StageSign.tsx'
import { useMayMove } from '../status/use-row-waiting.tsx'
import { useWaitingWords } from '../status/WaitingSign.tsx'
import type { BoardState } from './use-board.ts'

const useStyles = makeStyles({
  slot: { padding: '2px 2px 6px', boxSizing: 'border-box', height: '100%' },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '112px',
    boxSizing: 'border-box',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    cursor: 'pointer',
    '&:hover': { boxShadow: tokens.shadow4 },
    '&:has([data-row-link]:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  going: { opacity: 0.5 },
  top: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '20px' },
  client: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    outlineStyle: 'none',
  },
  next: { display: 'flex', minWidth: 0, marginTop: '6px' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    marginTop: 'auto',
    minHeight: '20px',
    fontSize: tokens.fontSizeBase200,
  },
  people: { marginLeft: 'auto', flexShrink: 0 },
  more: {
    flexShrink: 0,
    margin: '-4px -8px -4px 0',
    minWidth: '44px',
    minHeight: '44px',
    marginTop: '-12px',
    marginBottom: '-12px',
    [from.middle]: {
      minWidth: '24px',
      minHeight: '24px',
      marginTop: '-2px',
      marginBottom: '-2px',
      display: 'none',
      '[data-row]:hover &': { display: 'inline-flex' },
      '[data-row]:focus-within &': { display: 'inline-flex' },
      '&[aria-expanded="true"]': { display: 'inline-flex' },
    },
  },
})

type Props = { row: JobRow; at: number; stage: JobStage; list: JobsInput; board: BoardState }

/** Where else the job can be put: what a drag does, by keyboard or finger. */
const MoveMenu = ({ row, stage, board }: Omit<Props, 'at' | 'list'>) => {
  const styles = useStyles()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.more}
          icon={<MoreHorizontal16Regular />}
          aria-label={`Move ${row.clientName}, ${row.name}`}
          data-move
          onClick={event => event.stopPropagation()}
        />
      </MenuTrigger>
      <MenuPopover onClick={event => event.stopPropagation()}>
        <MenuList>
          {board.lanes
            .filter(lane => lane !== stage)
            .map(lane => (
              <MenuItem key={lane} icon={<StageIcon stage={lane} />} onClick={() => board.put(row, lane)}>
                {lane === 'waiting' ? 'Waiting on…' : stageWords[lane]}
              </MenuItem>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

const Foot = ({ row }: Pick<Props, 'row'>) => {
  const styles = useStyles()
  const { status, due, people } = row
  return (
    <div className={styles.foot}>
      <Due due={due} quiet={status === 'done'} />
      <span className={styles.people}>
        <PersonAvatars people={people} />
      </span>
    </div>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A job on the board: client, job, next step or on whom it waits, when and who. */
export const JobCard = ({ row, at, stage, list, board }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [, navigate] = useLocation()
  const mayMove = useMayMove()
  const going = board.moving.some(({ row: other, to }) => other.key === row.key && to !== stage)
  const moves = !going && board.lanes.length > 1 && mayMove(row)
  const state = { list: { ...list, stage }, at }
  const words = useWaitingWords()
  const { waiting } = row
  const now = waiting ? [capital(words(waiting).short), row.subStatus, waiting.note] : [row.subStatus, row.next?.title]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at} data-job={row.key} {...(going && { 'data-going': '' })} className={styles.slot}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the link inside does it by keyboard */}
      <div
        className={mergeClasses(styles.card, going && styles.going)}
        draggable={moves}
        onDragStart={event => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', `${row.clientName}, ${row.name}`)
          board.drag(row)
        }}
        onDragEnd={() => board.drag(undefined)}
        onClick={() => navigate(jobPath(row.key), { state })}
      >
        <span className={styles.top}>
          <Link
            href={jobPath(row.key)}
            state={state}
            draggable={false}
            data-row-link
            className={styles.client}
            onClick={event => event.stopPropagation()}
          >
            <Ellipsis text={row.clientName} />
            <span className={shared.unseen}>, {row.name}</span>
          </Link>
          <HoldSign holds={row.holds} />
          {moves && <MoveMenu row={row} stage={stage} board={board} />}
        </span>
        <Ellipsis text={row.name} className={shared.caption} />
        <span className={styles.next}>
          <Ellipsis text={now.filter(Boolean).join(' · ') || '–'} className={shared.tabular} />
        </span>
        <Foot row={row} />
      </div>
    </div>
  )
}
