import { clientFieldsOf } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'

export const askClientFields: Ask<'client-fields'> = ({ replica }) => ({ fields: clientFieldsOf(replica.look) })
