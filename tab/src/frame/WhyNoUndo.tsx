import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import type { Act } from '@praxis/practice'
import { useState } from 'react'
import { useAsk } from '#src/service/use-ask.ts'
import { failureWords } from './failure-words.ts'
import { useSay } from './use-say.ts'

const useStyles = makeStyles({
  button: { minWidth: '24px', width: '24px', height: '24px', padding: '0', color: tokens.colorNeutralForeground3 },
  surface: { width: '288px', maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box' },
})

const Why = ({ commit }: Pick<Act, 'commit'>) => {
  const say = useSay()
  const { data, error } = useAsk('obstacle', { commit })
  if (error) return failureWords(error)
  if (!data) return 'Looking what stands in the way…'
  return data.refusal ? say.refusal(data.refusal) : 'It can be undone now.'
}

/** Stands where an act cannot be undone, and says exactly why. */
export const WhyNoUndo = ({ commit, sentence }: Pick<Act, 'commit' | 'sentence'>) => {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const title = `Why this cannot be undone: ${sentence}`
  return (
    <Popover
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      positioning={{ position: 'below', align: 'end' }}
      withArrow
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          icon={<Info16Regular />}
          aria-label={title}
          data-row-link
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} tabIndex={-1} aria-label={title}>
        <span role="status">{open && <Why commit={commit} />}</span>
      </PopoverSurface>
    </Popover>
  )
}
