import { join } from 'node:path'
import { root } from '#world/root.ts'
import type { AtWork } from './at-work.ts'

const pictures = join(root, '.cache/journeys')

/** Keeps a picture of what somebody sees, to be looked at afterwards. */
export const takePicture = ({ page }: AtWork, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) })

/**
 * How a journey looks at the screens it comes by: a picture of each and of the one on which a step fails, and what axe
 * finds there. `kind` is the width and the theme.
 */
export const createLooks = (who: () => AtWork, kind: string) => {
  const hindrances: string[] = []
  return {
    /** What axe found on all the screens. */
    hindrances,
    look: async (screen: string, person = who()): Promise<void> => {
      hindrances.push(...(await person.axe()).map(found => `${screen}: ${found}`))
      await takePicture(person, `${screen} ${kind}`)
    },
    /** One step of it; a picture stays of the screen on which it fails. */
    tried: async (name: string, act: () => Promise<void>): Promise<void> => {
      try {
        await act()
      } catch (error) {
        await takePicture(who(), `failed ${kind} ${name.slice(0, 40)}`)
        throw error
      }
    },
  }
}
