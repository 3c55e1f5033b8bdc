import { makeStyles } from '@fluentui/react-components'
import { from } from './use-width.ts'

/** How dialogs are spaced, with room for a thumb on a phone. */
export const useDialogStyles = makeStyles({
  body: { rowGap: '16px' },
  acts: { '& > button': { minHeight: '44px', [from.middle]: { minHeight: '32px' } } },
})
