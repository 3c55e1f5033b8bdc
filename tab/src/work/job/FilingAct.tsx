import type { TaskView } from '@praxis/practice'
import { lazy, Suspense } from 'react'
import type { TaskActs } from './use-task-acts.ts'

const ApprovalDialog = lazy(() =>
  import('./ApprovalDialog.tsx').then(({ ApprovalDialog: dialog }) => ({ default: dialog })),
)
const FilingDialog = lazy(() => import('./FilingDialog.tsx').then(({ FilingDialog: dialog }) => ({ default: dialog })))

/** The next step of a filing that is signed off, or in review: the client's approval, then that it was filed. */
export const filingStep = (acts: TaskActs): string =>
  acts.may('record-filing') ? 'Record filing' : 'Record the client’s approval'

export const FilingAct = (props: { task: TaskView; acts: TaskActs; close: () => void }) => (
  <Suspense>{props.acts.may('record-filing') ? <FilingDialog {...props} /> : <ApprovalDialog {...props} />}</Suspense>
)
