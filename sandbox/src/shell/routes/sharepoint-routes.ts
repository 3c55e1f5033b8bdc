import { Hono } from 'hono'
import * as z from 'zod'
import type { HandsOn } from '../../types.ts'
import { readBody } from './read-body.ts'

const editBody = z.object({ fields: z.record(z.string(), z.unknown()) })

const mostItems = 200

const pageOf = (query: Record<string, string>) => ({
  top: Math.min(Number(query.top) || 50, mostItems),
  ...(query.after ? { after: Number(query.after) } : {}),
  ...(query.search ? { search: query.search } : {}),
})

/** The lists as a person with the right to open them uses them. */
export const sharepointRoutes = (handsOn: HandsOn) =>
  new Hono()
    .get('/sites', context => context.json(handsOn.sites()))
    .get('/sites/:site/lists', context => context.json(handsOn.lists(context.req.param('site'))))
    .get('/lists/:list/items', context =>
      context.json(handsOn.items(context.req.param('list'), pageOf(context.req.query()))),
    )
    .get('/lists/:list/folder', context =>
      context.json(handsOn.folder(context.req.param('list'), context.req.query('item'))),
    )
    .patch('/lists/:list/items/:item', async context => {
      const { fields } = await readBody(context, editBody)
      handsOn.edit(context.req.param('list'), context.req.param('item'), fields)
      return context.body(null, 204)
    })
    .delete('/lists/:list/items/:item', context => {
      handsOn.remove(context.req.param('list'), context.req.param('item'))
      return context.body(null, 204)
    })
