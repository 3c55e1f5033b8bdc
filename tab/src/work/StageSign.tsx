import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill'
import { CircleHint16Filled } from '@fluentui/react-icons/svg/circle-hint'
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { DocumentSearch16Regular } from '@fluentui/react-icons/svg/document-search'
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle'
import type { JobStatus } from '@praxis/practice'
import type { ComponentType } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'

const useStyles = makeStyles({
  sign: { display: 'flex', alignItems: 'center', columnGap: '6px', minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  moving: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
})

type Stage = JobStatus | 'in-review'

const stages: Record<Stage, { word: string; Icon: ComponentType; tone?: 'moving' | 'done' }> = {
  planned: { word: 'Planned', Icon: CircleHint16Filled },
  ready: { word: 'Ready', Icon: Circle16Regular },
  'in-progress': { word: 'In progress', Icon: CircleHalfFill16Filled, tone: 'moving' },
  'in-review': { word: 'In review', Icon: DocumentSearch16Regular, tone: 'moving' },
  waiting: { word: 'Waiting', Icon: PauseCircle16Regular },
  done: { word: 'Done', Icon: CheckmarkCircle16Filled, tone: 'done' },
  cancelled: { word: 'Cancelled', Icon: DismissCircle16Regular },
}

type Props = { status: JobStatus; inReview?: boolean; iconOnly?: boolean }

/** Where a job stands: a sign and its word. */
export const StageSign = ({ status, inReview = false, iconOnly = false }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { word, Icon, tone } = stages[inReview && status === 'in-progress' ? 'in-review' : status]
  return (
    <span className={styles.sign}>
      <span className={mergeClasses(styles.icon, tone && styles[tone])}>
        <Icon />
      </span>
      <span className={iconOnly ? shared.unseen : shared.oneLine}>{word}</span>
    </span>
  )
}
