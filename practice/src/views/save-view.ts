import * as z from 'zod'
import { command, gone, put } from '#src/command.ts'
import { viewKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import type { SavedView } from './view.ts'
import { viewFacts } from './view.ts'

const isMine = (before: SavedView | undefined, actor: string): boolean =>
  !before || (before.owner === actor && !before.shared)

/** Keeps a view of one's own, or, by those who lead, one for everybody. A view of somebody else's own is not there. */
export const saveView = command({
  name: 'save-view',
  input: z.strictObject(viewFacts),
  own: (look, { view, shared }, actor) => !shared && isMine(look.get('Views', view), actor.key),
  read: (look, { view }) => ({ before: look.get('Views', view) }),
  decide: ({ before }, { view: key, ...facts }, { actor }) => {
    if (before && !before.shared && before.owner !== actor.key) return refuse({ code: 'not-found', what: 'view', key })
    const view: SavedView = { key, owner: before?.owner ?? actor.key, ...facts }
    if (before && isSame(before, view)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Views', view)],
      sentence: `${before ? 'Changed' : 'Saved'} the view “${view.name}”`,
    })
  },
})

/** Takes a view away: one's own, or, by those who lead, one of everybody's. */
export const removeView = command({
  name: 'remove-view',
  input: z.strictObject({ view: viewKey }),
  own: (look, { view }, actor) => isMine(look.get('Views', view), actor.key),
  read: (look, { view }) => ({ before: look.get('Views', view) }),
  decide: ({ before }, { view: key }, { actor }) => {
    if (!before || (!before.shared && before.owner !== actor.key))
      return refuse({ code: 'not-found', what: 'view', key })
    return ok({ stream: key, changes: [gone('Views', key)], sentence: `Removed the view “${before.name}”` })
  },
})
