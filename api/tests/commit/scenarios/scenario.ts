import type { Actor, CommandName } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import type { World } from '../world.ts'

/** One act of a person, and how often its effect stands. */
export type Act = {
  actor: Actor
  name: CommandName
  input: unknown
  effects: (practice: Practice) => number
  whole: number
}

export type Setting = { world: World; practice: Practice; clients: string[]; n: number }

export type Scenario = { name: string; prepare: (setting: Setting) => Promise<Act> }

export const commitsNamed = ({ replica }: Practice, stream: string, name: string): number =>
  replica.db.all('select 1 from journal where stream = ? and name = ? and refused = 0', stream, name).length
