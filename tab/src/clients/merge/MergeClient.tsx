import { Button } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useMay } from '#src/people/use-me.ts'

const MergeDialog = lazy(() => import('./MergeDialog.tsx').then(({ MergeDialog: it }) => ({ default: it })))

/** The way to make this client one with any other. */
export const MergeClient = ({ client: { key, name } }: { client: ClientPage }) => {
  const mayMerge = useMay('merge-clients')
  const [merging, setMerging] = useState(false)
  const close = useCallback(() => setMerging(false), [])
  if (!mayMerge) return null
  return (
    <>
      <Button size="small" onClick={() => setMerging(true)}>
        Merge…
      </Button>
      <Suspense>{merging && <MergeDialog client={key} name={name} close={close} />}</Suspense>
    </>
  )
}
