import type { Actor, Role } from '@praxis/practice'
import { createMiddleware } from 'hono/factory'
import type { Practice } from '#src/open-practice.ts'
import { problem, problemResponse } from './problem.ts'
import type { Caller, VerifyToken } from './verify-token.ts'
import { TokenRefused } from './verify-token.ts'

export type Signed = { caller: Caller; actor: Actor; name: string }

/** Roles and walls may have changed in another process: nothing is decided on what is older. */
const freshEnough = 10_000

/** Who may set up a firm in which nobody is known yet. */
const bootstrapRole = 'Praxis.Admin'

const rolesOf = (practice: Practice, caller: Extract<Caller, { kind: 'person' }>): Role[] => {
  const person = practice.person(`person:${caller.objectId}`)
  const own = person?.active ? person.roles : []
  return caller.appRoles.includes(bootstrapRole) && !own.includes('admin') ? [...own, 'admin'] : own
}

/** Somebody may have been added in another process just now: nobody is sent away by an old replica. */
const rolesNow = async (practice: Practice, caller: Parameters<typeof rolesOf>[1]): Promise<Role[]> => {
  const roles = rolesOf(practice, caller)
  if (roles.length > 0) return roles
  await practice.feed.poll().catch(() => undefined)
  return rolesOf(practice, caller)
}

/** By older roles nobody acts; what is known is shown though SharePoint does not answer. */
const isAct = (path: string): boolean => path.startsWith('/api/commands/')

/** Verifies the token and finds the person behind it among the firm's people. */
export const signIn = ({ practice, verify }: { practice: Practice; verify: VerifyToken }) =>
  createMiddleware<{ Variables: Signed }>(async (context, next) => {
    const header = context.req.header('Authorization') ?? ''
    if (!header.startsWith('Bearer '))
      throw new TokenRefused('The request carries no token. Open Praxis in Teams and try again.')
    const caller = await verify(header.slice('Bearer '.length))
    context.set('caller', caller)
    if (caller.kind === 'app') {
      context.set('actor', { key: 'person:app', roles: [] })
      return next()
    }
    const reading = practice.feed.poll(freshEnough)
    await (isAct(context.req.path) ? reading : reading.catch(() => undefined))
    const roles = await rolesNow(practice, caller)
    if (roles.length === 0)
      return problemResponse(
        problem(
          403,
          'stranger',
          'You are not on the list of people',
          'Ask an administrator of the firm to add you to Praxis.',
        ),
      )
    const rights = practice.person(`person:${caller.objectId}`)?.rights
    context.set('actor', { key: `person:${caller.objectId}`, roles, ...(rights && { rights }) })
    context.set('name', caller.name)
    return next()
  })
