import { Button } from '@fluentui/react-components'
import { Prohibited20Regular } from '@fluentui/react-icons/svg/prohibited'
import type { HeldKey } from '@praxis/practice'
import { lazy, Suspense, useState } from 'react'
import { useNarrow } from '#src/frame/use-width.ts'

const HoldDialog = lazy(() => import('./HoldDialog.tsx').then(({ HoldDialog: dialog }) => ({ default: dialog })))

type Props = { on: HeldKey; name: string; looks: 'small' | 'subtle' | 'touch' }

/** The way to a new hold, for those who may set one. */
export const SetHold = ({ on, name, looks }: Props) => {
  const narrow = useNarrow()
  const [setting, set] = useState(false)
  const open = () => set(true)
  return (
    <>
      {looks === 'touch' && (
        <Button
          appearance="subtle"
          icon={<Prohibited20Regular />}
          aria-label="Set a hold"
          style={{ minWidth: 44, minHeight: 44 }}
          onClick={open}
        />
      )}
      {looks === 'subtle' && (
        <Button appearance="subtle" onClick={open}>
          Set a hold
        </Button>
      )}
      {looks === 'small' && (
        <Button size="small" {...(narrow && { style: { minHeight: 44 } })} onClick={open}>
          Set a hold
        </Button>
      )}
      <Suspense>{setting && <HoldDialog on={on} name={name} close={() => set(false)} />}</Suspense>
    </>
  )
}
