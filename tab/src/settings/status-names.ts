import type { PrimaryStatus, SubStatus } from '@praxis/practice'
import { primaryStatus } from '@praxis/practice'
import { freeId } from './free-id.ts'

/** The firm's names below each status as they are written: one a line. */
export type StatusNames = Record<PrimaryStatus, string>

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim().slice(0, 40))
    .filter(line => line !== '')

export const namesOf = (subStatuses: SubStatus[]): StatusNames => {
  const of = (status: PrimaryStatus) =>
    subStatuses
      .filter(each => each.of === status)
      .map(({ name }) => name)
      .join('\n')
  return {
    planned: of('planned'),
    ready: of('ready'),
    'in-progress': of('in-progress'),
    waiting: of('waiting'),
    done: of('done'),
  }
}

/**
 * What the names come to. A name that stays keeps its jobs; where as many stand there as before, a changed line is the old
 * one under another name.
 */
export const subStatusesFrom = (names: StatusNames, before: SubStatus[]): SubStatus[] => {
  const taken = new Set(before.map(({ id }) => id))
  return primaryStatus.options.flatMap(of => {
    const lines = linesOf(names[of])
    const old = before.filter(each => each.of === of)
    const same = (name: string) => old.find(each => each.name.toLowerCase() === name.toLowerCase())
    const renamed = (at: number) => {
      const there = lines.length === old.length ? old[at] : undefined
      return there && !lines.some(line => line.toLowerCase() === there.name.toLowerCase()) ? there : undefined
    }
    return lines.map((name, at) => ({ id: (same(name) ?? renamed(at))?.id ?? freeId(name, taken, 'status'), of, name }))
  })
}
