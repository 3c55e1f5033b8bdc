import { lazy, Suspense } from 'react'
import { useDialogs } from './dialogs.ts'
import { useHeldQuestion } from './held-asked.ts'

const Palette = lazy(() => import('#src/search/Palette.tsx').then(({ Palette: palette }) => ({ default: palette })))
const MorningDialog = lazy(() =>
  import('#src/people/MorningDialog.tsx').then(({ MorningDialog: dialog }) => ({ default: dialog })),
)
const HeldDialog = lazy(() => import('./HeldDialog.tsx').then(({ HeldDialog: dialog }) => ({ default: dialog })))
const NewClientDialog = lazy(() =>
  import('#src/clients/NewClientDialog.tsx').then(({ NewClientDialog: dialog }) => ({ default: dialog })),
)
const KeyList = lazy(() => import('./KeyList.tsx').then(({ KeyList: list }) => ({ default: list })))

/** The dialogs that belong to no page, loaded when they are asked for. */
export const FrameDialogs = () => {
  const { shown } = useDialogs()
  const isHeld = useHeldQuestion() !== undefined
  return (
    <Suspense>
      {shown === 'search' && <Palette />}
      {shown === 'morning' && <MorningDialog />}
      {shown === 'keys' && <KeyList />}
      {shown === 'new-client' && <NewClientDialog />}
      {isHeld && <HeldDialog />}
    </Suspense>
  )
}
