import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { BulkProgress } from '#src/frame/BulkProgress.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { useMay } from '#src/people/use-me.ts'
import { ApplyFoot } from './ApplyFoot.tsx'
import { ApplyHead } from './ApplyHead.tsx'
import { clients } from './apply-words.ts'
import { StepBody } from './StepBody.tsx'
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
  empty: { padding: '16px' },
  failure: { padding: '8px 24px' },
})

const NotMine = ({ close }: { close: () => void }) => (
  <main className={useStyles().empty}>
    <Empty act={<Button onClick={close}>Jobs</Button>}>Partners and managers apply templates.</Empty>
  </main>
)

type DecidingProps = { apply: ApplyState; step: Step; go: (step: Step) => void; make: () => void; ready: boolean }

const Deciding = (props: DecidingProps) => {
  const styles = useStyles()
  const { apply, step } = props
  return (
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
      <ApplyFoot {...props} />
    </>
  )
}

const aboutOf = ({ template, period }: ApplyState): string =>
  template && period ? `${template.name}, version ${template.version} · ${period.name}` : ''

const Applying = ({ close }: { close: () => void }) => {
  const styles = useStyles()
  const [step, setStep] = useState<Step>('who')
  const apply = useApply()
  const { bulk, make } = useMaking()
  const { template, period, preview, selection } = apply
  const ready = template !== undefined && period !== undefined && preview !== undefined && !apply.isOld
  const next = () => {
    if (!ready || bulk) return
    if (step === 'check') make(apply)
    else setStep(step === 'who' ? 'people' : 'check')
  }
  useKeys('Apply template', [
    { keys: 'Ctrl+Enter', words: 'Next step; on the last, make the jobs', run: next },
    { keys: 'Escape', words: 'Close', run: close },
  ])
  const again = () => {
    selection.clear()
    setStep('who')
  }
  return (
    <main id="page" className={styles.page}>
      <ApplyHead
        about={bulk ? bulk.title : aboutOf(apply)}
        step={bulk ? 'check' : step}
        go={setStep}
        open={ready ? ['who', 'people', 'check'] : ['who']}
        counts={{ who: selection.selected.size }}
        making={bulk?.state}
        close={close}
      />
      {bulk ? (
        <BulkProgress bulk={bulk} again={{ words: 'Apply another', run: again }} />
      ) : (
        <Deciding apply={apply} step={step} go={setStep} make={() => make(apply)} ready={ready} />
      )}
    </main>
  )
}

/** Applies a template to many clients: who, with which dates and people, then one look at what it comes to. */
export const Apply = () => {
  const [, navigate] = useLocation()
  const mayApply = useMay('apply-template')
  const close = () => navigate('/jobs')
  return mayApply ? <Applying close={close} /> : <NotMine close={close} />
}
