import type { Card } from '#src/types.ts'
import { buttons, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import type { Option } from './elements/choice.ts'
import { choice } from './elements/choice.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { opening, paragraph } from './elements/text.ts'

/** What is entered so far. */
export type TaskDraft = { job: string; title: string; text: string; person: string; due: string }

export type AddTaskView = {
  jobs: Option[]
  people: Option[]
  draft: TaskDraft
  /** What the answer carries besides what is entered. */
  carried: { key: string; link?: string }
  warning?: string | undefined
}

/** In a dialog there is no `Action.Execute`: what is submitted comes back with the command of the extension. */
const submit = (title: string, data: Record<string, unknown>): Element => ({ type: 'Action.Submit', title, data })

/** The dialog in which a message becomes a task on a job. */
export const addTaskCard = ({ jobs, people, draft, carried, warning }: AddTaskView): Card => {
  const title = 'Which job is it for?'
  return card({
    speak: warning ? `${warning} ${title}` : title,
    instead: title,
    body: [
      ...opening(title, 'The task is added to the job, with a link back to the message.', warning && cut(warning, 400)),
      {
        ...choice({ id: 'job', label: 'Job', options: jobs, value: draft.job }),
        isRequired: true,
        errorMessage: 'Please choose a job.',
      },
      {
        type: 'Input.Text',
        id: 'title',
        label: 'Task',
        value: draft.title,
        maxLength: 120,
        isRequired: true,
        errorMessage: 'Please say what the task is called.',
      },
      { type: 'Input.Text', id: 'text', label: 'What to do', value: draft.text, maxLength: 2000, isMultiline: true },
      choice({ id: 'person', label: 'Who', options: people, value: draft.person }),
      {
        type: 'Input.Date',
        id: 'due',
        label: 'Due, with the job unless you say',
        ...(draft.due && { value: draft.due }),
      },
      buttons({ ...submit('Add the task', { card: 'add-task', ...carried }), style: 'positive' }),
    ],
  })
}

/** The dialog for whoever has no job to which a task could be added. */
export const noJobsCard = (link: string): Card => {
  const words = 'You have no open job to which a task could be added.'
  return card({
    speak: words,
    instead: words,
    body: [...opening('No job yet'), paragraph(words), buttons(open('Open the jobs', link))],
  })
}

export type AddedTaskView = {
  sentence: string
  about: string
  link: string
  /** To take it back; none once it was. */
  back?: { commit: string; key: string }
  warning?: string
}

/** In the dialog, after it was added, or taken back again. */
export const addedTaskCard = ({ sentence, about, link, back, warning }: AddedTaskView): Card =>
  card({
    speak: `${sentence}. ${about}.`,
    instead: `${sentence}.`,
    body: [
      ...opening(cut(sentence, 160), cut(about, 300), warning && cut(warning, 400)),
      buttons(
        open('Open the job', link),
        back &&
          submit('Undo', { card: 'added-task', ...back, sentence: cut(sentence, 160), about: cut(about, 300), link }),
      ),
    ],
  })
