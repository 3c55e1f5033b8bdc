import type { Card } from '#src/types.ts'
import { buttons, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { foot, opening, paragraph } from './elements/text.ts'

type FirstJobsView = { jobs: number; month: number; first: string; link: string }

const counted = (jobs: number): string => (jobs === 1 ? 'Your first job is there' : `Your first ${jobs} jobs are there`)

/** The first useful thing of a new firm: a list of deadlines that nobody had to type. */
export const firstJobsCard = ({ jobs, month, first, link }: FirstJobsView): Card => {
  const title = counted(jobs)
  const due = month === 0 ? 'None is due this month.' : `${month} ${month === 1 ? 'is' : 'are'} due this month.`
  const words = `${due} The first is due on ${first}.`
  return card({
    speak: `${title}. ${words}`,
    instead: `${title}. ${words}`,
    body: [
      ...opening(title),
      paragraph(words),
      paragraph('Each date says why it is on its day: open a job and press the sign beside it.'),
      buttons(open('See the jobs by deadline', link)),
      foot('This came once, with the first jobs of the firm.'),
    ],
  })
}
