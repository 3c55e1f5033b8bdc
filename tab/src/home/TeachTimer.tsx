import {
  TeachingPopover,
  TeachingPopoverBody,
  TeachingPopoverFooter,
  TeachingPopoverSurface,
  TeachingPopoverTitle,
} from '@fluentui/react-components'

type Props = { target: HTMLElement | null; onClose: () => void }

/** Says once what the timer's button is for. */
export const TeachTimer = ({ target, onClose }: Props) => (
  <TeachingPopover
    open
    withArrow
    appearance="brand"
    positioning={{ target, position: 'below', align: 'end' }}
    onOpenChange={(_, { open }) => !open && onClose()}
  >
    <TeachingPopoverSurface aria-label="Time as you work">
      <TeachingPopoverBody>
        <TeachingPopoverTitle>Time as you work</TeachingPopoverTitle>▶ starts the timer on a task. Stop it, and the time
        stands in your week; you can still change it there.
      </TeachingPopoverBody>
      <TeachingPopoverFooter primary={{ children: 'Got it', onClick: onClose }} />
    </TeachingPopoverSurface>
  </TeachingPopover>
)
