import type { TemplatePage } from '@praxis/practice'
import type { EditingState } from './use-editing.ts'

/** How what is edited stands. */
export const stateWords = ({ dirty, saving }: EditingState, page: TemplatePage | undefined): string => {
  if (saving) return 'Saving…'
  if (dirty) return 'Not saved yet; kept on this machine'
  const version = page?.versions[0]?.version
  if (page?.draft) return version ? `Draft after version ${version}` : 'Draft, not published'
  return version ? `Version ${version}` : ''
}

/** What there is to do with what is edited; behind somebody else's draft it is decided first whose stays. */
export const mayDo = ({ dirty, behind }: EditingState, page: TemplatePage | undefined) => {
  const changed = dirty || Boolean(page?.draft)
  return { changed, maySave: dirty && !behind, mayPublish: changed && !behind }
}
