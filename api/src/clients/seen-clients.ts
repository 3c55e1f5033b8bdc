import type { Actor } from '@praxis/practice'
import { reachOf } from '@praxis/practice'

/** Which of the clients `c` a person may see, and with them their work, as a condition: asked here and nowhere else. */
export const seenClients = (actor: Actor): string => (reachOf(actor, 'clients') === 'all' ? '1 = 1' : '1 = 0')
