import { actKey } from '#src/act-key.ts'
import { showDay } from '#src/actions/morning.ts'
import { helpCard } from '#src/cards/help.ts'
import { welcomeCard } from '#src/cards/welcome.ts'
import { jobOfLink } from '#src/extension/job-of-link.ts'
import { renderJob } from '#src/render/render-job.ts'
import { answerAssign } from '#src/words/answer-assign.ts'
import { answerCreate } from '#src/words/answer-create.ts'
import { answerDone } from '#src/words/answer-done.ts'
import { answerDue } from '#src/words/answer-due.ts'
import { answerFind } from '#src/words/answer-find.ts'
import { answerLog } from '#src/words/answer-log.ts'
import { answerUndo } from '#src/words/answer-undo.ts'
import { answerWaiting } from '#src/words/answer-waiting.ts'
import { readWords } from '#src/words/read-words.ts'
import type { Answer } from './answer.ts'
import type { Turn } from './turn.ts'
import { firstName } from './turn.ts'

export const welcome = ({ person, praxis }: Turn): Answer => ({
  card: welcomeCard({
    firstName: firstName(person.name),
    morning: person.morning.on ? person.morning.at : undefined,
    home: praxis.linkTo('home'),
  }),
  rewrite: false,
})

const help = ({ praxis }: Turn): Answer => ({
  card: helpCard({ home: praxis.linkTo('home'), week: praxis.linkTo('time') }),
  rewrite: false,
})

const unknown: Answer = {
  text: 'I did not understand that. Write “log 1.5h” and a client’s name to log time, “find” and a name, “what’s due”, “undo”, or “help”.',
}

/** Answers what was written. The key comes from the message, so a message delivered twice acts once. */
export const answerWords = async (turn: Turn, text: string, activity: string): Promise<Answer> => {
  const linked = jobOfLink(turn.praxis.tabOrigin, text)
  if (linked) return { card: await renderJob(turn, linked), rewrite: false }
  const said = readWords(text, turn.today, turn.monthFirst)
  const key = actKey('words', activity)
  switch (said.kind) {
    case 'log':
      return answerLog(turn, said, text, key)
    case 'find':
      return answerFind(turn, said.words)
    case 'create':
      return answerCreate(turn, said, { wrote: text, key })
    case 'assign':
      return answerAssign(turn, said, { wrote: text, key })
    case 'move':
      return answerDue(turn, said, { wrote: text, key })
    case 'done':
      return answerDone(turn, said.words, { wrote: text, key })
    case 'waiting':
      return answerWaiting(turn, said.words, text, key)
    case 'undo':
      return answerUndo(turn, key)
    case 'due':
      return showDay(turn, turn.today)
    case 'help':
      return help(turn)
    case 'hello':
      return welcome(turn)
    case 'unknown':
      return unknown
  }
}
