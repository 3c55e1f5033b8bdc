import { Button } from '@fluentui/react-components'
import type { ClientKey } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useNarrow } from '#src/frame/use-width.ts'

const FeedsDialog = lazy(() => import('./FeedsDialog.tsx').then(({ FeedsDialog: dialog }) => ({ default: dialog })))

type Props = { client?: { key: ClientKey; name: string } | undefined; size?: 'small' | 'medium' }

/** Opens what puts these deadlines into one’s own calendar. */
export const Subscribe = ({ client, size = 'medium' }: Props) => {
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button size={size} {...(narrow && { style: { minHeight: 44 } })} onClick={() => setOpen(true)}>
        In my calendar…
      </Button>
      <Suspense>{open && <FeedsDialog client={client} close={close} />}</Suspense>
    </>
  )
}
