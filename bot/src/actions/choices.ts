import { commands, jobKey, personKey } from '@praxis/practice'
import * as z from 'zod'
import { key } from './carried.ts'

/** One act that somebody's words may mean, whole: what the command takes. */
const choice = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('assign-task'), input: commands['assign-task'].input }),
  z.object({ verb: z.literal('assign-job'), input: commands['assign-job'].input }),
  z.object({ verb: z.literal('move-task'), input: commands['move-task'].input }),
  z.object({ verb: z.literal('move-job'), input: commands['move-job'].input }),
  z.object({ verb: z.literal('finish-task'), input: commands['finish-task'].input }),
  z.object({ verb: z.literal('start-timer'), input: commands['start-timer'].input }),
  z.object({ verb: z.literal('make-job'), input: commands['make-job'].input }),
])
export type Choice = z.infer<typeof choice>

/** A job to be given to a person who may take several roles on it. */
const roleWanted = z.object({
  verb: z.literal('show-roles'),
  input: z.object({ job: jobKey, person: personKey }),
})
export type RoleWanted = z.infer<typeof roleWanted>

/** `others` are those beside this one that the same key could have done. */
export const onChoice = z.object({ card: z.literal('words'), choice, others: z.array(choice).max(10), key })

export const onRoleWanted = onChoice.extend({ choice: roleWanted })
