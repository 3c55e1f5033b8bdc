import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill'
import { CircleHint16Filled } from '@fluentui/react-icons/svg/circle-hint'
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { DocumentSearch16Regular } from '@fluentui/react-icons/svg/document-search'
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle'
import type { JobStage, JobStatus, Waiting } from '@praxis/practice'
import { statusWords } from '@praxis/practice'
import type { ComponentType } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useWaitingWords } from './status/WaitingSign.tsx'

const useStyles = makeStyles({
  sign: { display: 'flex', alignItems: 'center', columnGap: '6px', minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  moving: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  word: { flexShrink: 0 },
})

export type Stage = JobStage | JobStatus

const signs: Record<Stage, { Icon: ComponentType; tone?: 'moving' | 'done' }> = {
  planned: { Icon: CircleHint16Filled },
  ready: { Icon: Circle16Regular },
  'in-progress': { Icon: CircleHalfFill16Filled, tone: 'moving' },
  'in-review': { Icon: DocumentSearch16Regular, tone: 'moving' },
  waiting: { Icon: PauseCircle16Regular },
  done: { Icon: CheckmarkCircle16Filled, tone: 'done' },
  cancelled: { Icon: DismissCircle16Regular },
}

export const stageWords: Record<Stage, string> = { ...statusWords, 'in-review': 'In review' }

/** Where a job is seen to stand: in review while a task of it is. */
export const stageOf = ({ status, inReview = false }: { status: JobStatus; inReview?: boolean }): Stage =>
  inReview && status === 'in-progress' ? 'in-review' : status

export const StageIcon = ({ stage }: { stage: Stage }) => {
  const styles = useStyles()
  const { Icon, tone } = signs[stage]
  return (
    <span className={mergeClasses(styles.icon, tone && styles[tone])}>
      <Icon />
    </span>
  )
}

type Props = {
  status: JobStatus
  inReview?: boolean
  /** What the firm calls it. */
  subStatus?: string | undefined
  /** Said behind the word where there is room for it. */
  waiting?: Waiting | undefined
  iconOnly?: boolean
}

const OnWhom = ({ waiting }: { waiting: Waiting }) => {
  const shared = useSharedStyles()
  const words = useWaitingWords()
  return <Ellipsis text={words(waiting).short} className={mergeClasses(shared.aside, shared.tabular)} />
}

/** Where a job stands: a sign and its word. */
export const StageSign = ({ status, inReview = false, subStatus, waiting, iconOnly = false }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const stage = stageOf({ status, inReview })
  const word = subStatus ?? stageWords[stage]
  return (
    <span className={styles.sign}>
      <StageIcon stage={stage} />
      {iconOnly ? (
        <span className={shared.unseen}>{word}</span>
      ) : waiting ? (
        <>
          <span className={styles.word}>{word}</span>
          <OnWhom waiting={waiting} />
        </>
      ) : (
        <Ellipsis text={word} />
      )}
    </span>
  )
}
