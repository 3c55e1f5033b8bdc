import { subStatusesOf } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'

export const askStatuses: Ask<'statuses'> = ({ replica }) => ({ subStatuses: subStatusesOf(replica.look) })
