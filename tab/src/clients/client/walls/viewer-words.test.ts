import { wallWords, whyWords } from './viewer-words.ts'

const viewer = { person: 'person:ana' as const, name: 'Ana', roles: ['staff' as const], team: [], jobs: 0 }
const wall = {
  people: ['person:ana' as const],
  reason: 'x',
  by: 'person:jo' as const,
  at: '2026-11-23T09:00:00Z' as const,
}

it('says why somebody sees a client', () => {
  expect(whyWords(viewer, undefined)).toBe('Staff')
  const roles = ['admin' as const, 'partner' as const]
  expect(whyWords({ ...viewer, roles, team: ['partner'], jobs: 2 }, undefined)).toBe(
    'Partner · the client’s partner · on 2 open jobs',
  )
  expect(whyWords({ ...viewer, jobs: 1 }, { ...wall, side: 'inside' })).toBe('Staff · on 1 open job · inside the wall')
})

it('says whom a wall keeps out, or lets in', () => {
  expect(wallWords({ ...wall, side: 'outside' })).toBe('Hidden from 1 person')
  expect(wallWords({ people: ['person:ana', 'person:ben'], side: 'inside' })).toBe('Only 2 people can see this client')
})
