import { plainDate } from '@praxis/practice'
import * as z from 'zod'
import { renderTemplateChanges } from '#src/render/render-template-changes.ts'
import { onVerb } from './on-verb.ts'

export const onShowTemplateChanges = onVerb(z.object({ date: plainDate }), async (turn, { date }) => ({
  card: await renderTemplateChanges(turn, date),
  rewrite: false,
}))
