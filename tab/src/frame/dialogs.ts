import { createStore, useStore } from '#src/service/store.ts'

/** The dialogs that belong to no page. */
export type FrameDialog = 'search' | 'morning' | 'keys' | 'new-client'

const shown = createStore<FrameDialog | undefined>(undefined)

export const useDialogs = () => ({
  shown: useStore(shown),
  open: (dialog: FrameDialog) => shown.set(dialog),
  close: () => shown.set(undefined),
})
