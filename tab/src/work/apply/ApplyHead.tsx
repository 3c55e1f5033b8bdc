import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import type { Bulk } from '#src/service/bulks.ts'
import type { Step } from './steps.ts'
import { isStep, steps } from './steps.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    flexShrink: 0,
    padding: '4px 8px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [from.middle]: { padding: '0 24px', minHeight: '56px', flexWrap: 'nowrap' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
  },
  steps: {
    order: 3,
    width: '100%',
    marginLeft: '-12px',
    [from.middle]: { order: 0, width: 'auto', marginLeft: 'auto', alignSelf: 'end' },
  },
  close: { marginLeft: 'auto', [from.middle]: { marginLeft: '16px' } },
  touch: { minWidth: '44px', minHeight: '44px' },
})

type Props = {
  about: string
  step: Step
  go: (step: Step) => void
  /** The steps that can be gone to. */
  open: Step[]
  counts: Partial<Record<Step, number>>
  /** How the making of the jobs stands, once it has begun. */
  making: Bulk['state'] | undefined
  close: () => void
}

const makingWords = {
  going: 'Making',
  stopped: 'Making',
  finished: 'Made',
  undoing: 'Taking back',
  undone: 'Taken back',
} satisfies Record<Bulk['state'], string>

/** The three steps of applying a template, one decision each. */
export const ApplyHead = ({ about, step, go, open, counts, making, close }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const heading = usePageTitle('Apply template')
  return (
    <header className={styles.head}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        Apply template
      </h1>
      {!narrow && <span className={shared.aside}>{about}</span>}
      <StaleNote />
      <TabList
        className={styles.steps}
        aria-label="Steps"
        selectedValue={step}
        onTabSelect={(_, { value }) => isStep(value) && go(value)}
      >
        {steps.map(({ id, words }, at) => (
          <Tab key={id} value={id} disabled={making ? id !== step : !open.includes(id)}>
            {at + 1} {making && id === step ? makingWords[making] : words}{' '}
            {counts[id] ? <span className={shared.caption}>{counts[id]}</span> : null}
          </Tab>
        ))}
      </TabList>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.close, narrow && styles.touch)}
        icon={<Dismiss20Regular />}
        aria-label="Close"
        onClick={close}
      />
    </header>
  )
}
