import { Button } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useNarrow } from '#src/frame/use-width.ts'
import { Viewers } from './Viewers.tsx'

const WallDialog = lazy(() => import('./WallDialog.tsx').then(({ WallDialog: dialog }) => ({ default: dialog })))

/** Answers in one click who can see this client, and lets those who may set a wall around it. */
export const WhoSees = ({ client }: { client: ClientPage }) => {
  const narrow = useNarrow()
  const [asking, setAsking] = useState<'viewers' | 'wall'>()
  const close = useCallback(() => setAsking(undefined), [])
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        {...(narrow && { style: { minHeight: 44 } })}
        onClick={() => setAsking('viewers')}
      >
        Who can see this client?
      </Button>
      {asking === 'viewers' && <Viewers client={client} setWall={() => setAsking('wall')} close={close} />}
      <Suspense>{asking === 'wall' && <WallDialog client={client} close={close} />}</Suspense>
    </>
  )
}
