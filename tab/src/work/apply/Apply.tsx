import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { BulkProgress } from '#src/frame/BulkProgress.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { ApplyHead } from './ApplyHead.tsx'
import { ApplySide } from './ApplySide.tsx'
import { clients, jobs } from './apply-words.ts'
import { MissingRoles } from './MissingRoles.tsx'
import { PlannedTable } from './PlannedTable.tsx'
import { StepCheck } from './StepCheck.tsx'
import { StepWho } from './StepWho.tsx'
import type { Step } from './steps.ts'
import type { ApplyState } from './use-apply.ts'
import { useApply, useMaking } from './use-apply.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    [from.wide]: { flexDirection: 'row', overflowY: 'hidden' },
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: '320px' },
  bars: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px 16px 0',
    [from.middle]: { padding: '12px 24px 0' },
  },
  old: { opacity: 0.6 },
  empty: { padding: '16px' },
  failure: { padding: '8px 24px' },
})

/** What the chosen clients come to, beside the button that goes on. */
const footWords = ({ selection, preview, isOld }: ApplyState): string => {
  const picked = selection.selected.size
  if (picked === 0) return 'Tick the clients that get the job.'
  if (!preview || isOld) return `${picked} ticked`
  const left = preview.leftOut.length
  const get = `${preview.jobs.length} of ${picked} ticked get the job`
  return left > 0 ? `${get}, ${left} ${left === 1 ? 'is' : 'are'} left out` : get
}

type FootProps = { apply: ApplyState; step: Step; go: (step: Step) => void; make: () => void; ready: boolean }

const Foot = ({ apply, step, go, make, ready }: FootProps) => {
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const count = apply.preview?.jobs.length ?? 0
  const back = (to: Step, words: string) => (
    <Button appearance="subtle" icon={<ChevronLeft20Regular />} onClick={() => go(to)}>
      {words}
    </Button>
  )
  if (step === 'who')
    return (
      <FootBar
        label="Next step"
        acts={
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => go('people')}>
            Dates and people
          </Button>
        }
      >
        <span className={shared.context}>{footWords(apply)}</span>
        {narrow && <span className={shared.caption}>This is easier on a wide screen.</span>}
      </FootBar>
    )
  if (step === 'people')
    return (
      <FootBar
        label="Next step"
        acts={
          <Button appearance="primary" onClick={() => go('check')}>
            Check
          </Button>
        }
      >
        {back('who', 'Who')}
      </FootBar>
    )
  return (
    <FootBar
      label="Make the jobs"
      acts={
        <>
          {!narrow && count > 0 && <span className={shared.aside}>One undo takes all of it back.</span>}
          <Button appearance="primary" disabledFocusable={!ready || count === 0} onClick={make}>
            {count > 0 ? `Make ${jobs(count)}` : 'Nothing to make'}
          </Button>
        </>
      }
    >
      {back('people', 'Dates and people')}
    </FootBar>
  )
}

const NoTemplates = () => {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <Empty>There is no template yet. Templates are published by partners and managers.</Empty>
    </div>
  )
}

const StepBody = ({ apply, step }: { apply: ApplyState; step: Step }) => {
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
            <PlannedTable preview={preview} template={template} />
          </>
        ) : (
          <StepCheck preview={preview} template={template} />
        )}
      </div>
      <ApplySide preview={preview} />
    </div>
  )
}

/** Applies a template to many clients: who, with which dates and people, then one look at what it comes to. */
export const Apply = () => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const mayApply = useMay('apply-template')
  const [step, setStep] = useState<Step>('who')
  const apply = useApply()
  const { bulk, make } = useMaking()
  const { template, period, preview } = apply
  const ready = template !== undefined && period !== undefined && preview !== undefined && !apply.isOld
  const close = () => navigate('/jobs')
  const next = () => {
    if (!ready || bulk) return
    if (step === 'who') setStep('people')
    else if (step === 'people') setStep('check')
    else if (preview.jobs.length > 0) make(apply)
  }
  useKeys('Apply template', [
    { keys: 'Ctrl+Enter', words: 'Next step; on the last, make the jobs', run: next },
    { keys: 'Escape', words: 'Close', run: close },
  ])
  if (!mayApply)
    return (
      <main className={styles.empty}>
        <Empty act={<Button onClick={close}>Jobs</Button>}>Partners and managers apply templates.</Empty>
      </main>
    )
  const about = template && period ? `${template.name}, version ${template.version} · ${period.name}` : ''
  return (
    <main id="page" className={styles.page}>
      <ApplyHead
        about={bulk ? bulk.title : about}
        step={bulk ? 'check' : step}
        go={setStep}
        open={ready ? ['who', 'people', 'check'] : ['who']}
        counts={{ who: apply.selection.selected.size }}
        making={bulk !== undefined}
        close={close}
      />
      {bulk ? (
        <BulkProgress
          bulk={bulk}
          again={{
            words: 'Apply another',
            run: () => {
              apply.selection.clear()
              setStep('who')
            },
          }}
        />
      ) : (
        <>
          {apply.previewError && (
            <div className={styles.failure}>
              <Failure
                what={`What this would make for ${clients(apply.clients.length)} could not be worked out.`}
                error={apply.previewError}
                retry={apply.retryPreview}
              />
            </div>
          )}
          <StepBody apply={apply} step={step} />
          <Foot apply={apply} step={step} go={setStep} make={() => make(apply)} ready={ready} />
        </>
      )}
    </main>
  )
}
