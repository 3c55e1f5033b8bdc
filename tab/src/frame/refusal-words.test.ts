import { refusalWords } from './refusal-words.ts'

const say = {
  person: (key: string | undefined) => (key === 'person:ben' ? 'Ben Okafor' : 'Nobody'),
  date: () => 'Mon 23 Nov',
  moment: () => '09:12 today',
}

test('a task that somebody else brought on says who and when', () => {
  expect(
    refusalWords(
      { code: 'task-status', title: 'File', status: 'skipped', by: 'person:ben', at: '2026-11-23T09:12:00Z' },
      say,
    ),
  ).toBe('Ben Okafor skipped “File” at 09:12 today.')
})

test('a blocked task names what it waits for', () => {
  expect(refusalWords({ code: 'task-blocked', title: 'File', by: ['Review', 'Sign'] }, say)).toBe(
    '“File” waits for “Review” and “Sign”.',
  )
})

test('a full day says how much it has and how much is on it', () => {
  expect(refusalWords({ code: 'day-full', date: '2026-11-23', worked: 1410, most: 1440 }, say)).toBe(
    'Mon 23 Nov has 24:00, and 23:30 is on it already.',
  )
})

test('an undo that came too late says what came between, and by whom', () => {
  expect(
    refusalWords(
      {
        code: 'changed-since',
        commits: [{ sentence: 'Finished “File”', actor: 'person:ben', at: '2026-11-23T09:12:00Z' }],
      },
      say,
    ),
  ).toBe('It was changed since: Ben Okafor, Finished “File”, 09:12 today. Undo that first.')
})
