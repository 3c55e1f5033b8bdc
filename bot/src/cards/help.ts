import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { example, foot, opening, subheading } from './elements/text.ts'

/** What can be written here. */
export const helpCard = ({ home, week }: { home: string; week: string }): Card =>
  card({
    speak: 'You can write: log, what’s due, done, due, assign, create, waiting on, find, undo, help.',
    instead: 'You can write: log, what’s due, done, due, assign, create, waiting on, find, undo, help.',
    body: [
      ...opening('Write to me as you would to a colleague'),
      subheading('Time'),
      example('“log 1.5h acme vat reviewing sales ledger”', 'Puts 1:30 on the job, today, with your note'),
      example('“log 30m yesterday acme payroll”', 'Or a weekday, or a date like 20 Nov'),
      subheading('Work'),
      example('“what’s due”', 'Your next tasks, late ones first'),
      example('“done bank acme”', 'Finishes the task, or sends it for sign-off'),
      example('“waiting on client acme vat bank statements”', 'Or on a colleague by name, or on “HMRC:” with a colon'),
      example('“due acme vat Friday”', 'Moves a job or a task; also 7 Feb, in 2 weeks, or +5 working days'),
      example('“assign bank acme to Ben”', 'Gives a task, or a job “as reviewer”, to a person'),
      example('“create vat return for acme Q3 2026”', 'Makes one job; without a period it shows the last one over'),
      subheading('Anything'),
      example('“find kowalczyk”', 'Clients, jobs, tasks, people and templates'),
      example('“undo”', 'Takes back the last thing you did'),
      buttons(
        execute({ title: 'What’s due', verb: 'show-morning', data: { card: 'morning' }, positive: true }),
        open('My day', home),
        open('My week', week),
      ),
      foot('If I am not sure, I ask. I never guess with time.'),
    ],
  })
