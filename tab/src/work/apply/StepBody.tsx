import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { from } from '#src/frame/use-width.ts'
import { ApplySide } from './ApplySide.tsx'
import { MissingRoles } from './MissingRoles.tsx'
import { PlannedTable } from './PlannedTable.tsx'
import { StepCheck } from './StepCheck.tsx'
import { StepWho } from './StepWho.tsx'
import type { Step } from './steps.ts'
import type { ApplyState } from './use-apply.ts'

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [from.wide]: { flexDirection: 'row', overflowY: 'hidden' },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexShrink: 0,
    minWidth: 0,
    [from.wide]: { flexShrink: 1 },
  },
  // Whatever stands above, five of the jobs are in sight.
  jobs: { display: 'flex', flexDirection: 'column', flex: '1 0 300px', minHeight: 0, [from.wide]: { flexShrink: 1 } },
  bars: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px 16px 4px',
    [from.middle]: { padding: '12px 24px 4px' },
  },
  old: { opacity: 0.6 },
  empty: { padding: '16px' },
})

const NoTemplates = () => (
  <div className={useStyles().empty}>
    <Empty>There is no template yet. Templates are published by partners and managers.</Empty>
  </div>
)

/** What is decided in a step. */
export const StepBody = ({ apply, step }: { apply: ApplyState; step: Step }) => {
  const styles = useStyles()
  const { template, preview } = apply
  if (apply.error && !apply.loaded)
    return <Failure what="The templates could not be loaded." error={apply.error} retry={() => void apply.refetch()} />
  if (apply.loaded && apply.templates.length === 0) return <NoTemplates />
  if (step === 'who' || !template || !preview) return <StepWho apply={apply} />
  return (
    <div className={mergeClasses(styles.body, apply.isOld && styles.old)}>
      <div className={styles.main}>
        {step === 'people' ? (
          <>
            <div className={styles.bars}>
              <MissingRoles apply={apply} template={template} />
            </div>
            <div className={styles.jobs}>
              <PlannedTable preview={preview} template={template} />
            </div>
          </>
        ) : (
          <StepCheck preview={preview} template={template} />
        )}
      </div>
      <ApplySide preview={preview} />
    </div>
  )
}
