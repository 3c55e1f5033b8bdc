import { Button, makeStyles } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { jobs } from './apply-words.ts'
import type { Step } from './steps.ts'
import type { ApplyState } from './use-apply.ts'

const useStyles = makeStyles({
  // Its sign starts on the line of the page's text, its hover runs further out.
  back: { minWidth: 0, marginLeft: '-12px' },
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

type Props = { apply: ApplyState; step: Step; go: (step: Step) => void; make: () => void; ready: boolean }

const Back = ({ words, onClick }: { words: string; onClick: () => void }) => (
  <Button appearance="subtle" className={useStyles().back} icon={<ChevronLeft20Regular />} onClick={onClick}>
    {words}
  </Button>
)

const WhoFoot = ({ apply, go, ready }: Props) => {
  const shared = useSharedStyles()
  const narrow = useNarrow()
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
}

const CheckFoot = ({ apply, go, make, ready }: Props) => {
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const count = apply.preview?.jobs.length ?? 0
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
      <Back words="Dates and people" onClick={() => go('people')} />
    </FootBar>
  )
}

/** The way on from each step, and back. */
export const ApplyFoot = (props: Props) => {
  const { step, go } = props
  if (step === 'who') return <WhoFoot {...props} />
  if (step === 'check') return <CheckFoot {...props} />
  return (
    <FootBar
      label="Next step"
      acts={
        <Button appearance="primary" onClick={() => go('check')}>
          Check
        </Button>
      }
    >
      <Back words="Who" onClick={() => go('who')} />
    </FootBar>
  )
}
