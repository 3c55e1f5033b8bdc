import { useCallback } from 'react'
import type { AnySent, Came } from '#src/service/acts.ts'
import type { Sent } from '#src/service/api.ts'
import type { Commanded, CommandInputs } from '#src/service/contract.ts'
import { useService } from '#src/service/service.ts'
import { actNotice } from './act-notice.ts'
import { askDespite } from './held-asked.ts'
import { useSay } from './use-say.ts'

type Options = {
  /** Says nothing when it is done; the screen says it. */
  quiet?: boolean
  /** Says nothing when it is refused; the caller shows why beside what was entered. */
  showsRefusal?: boolean
}

const waiting = {
  intent: 'info',
  title: 'Not saved yet, trying again…',
  body: 'What you did is kept.',
  stays: true,
} as const

const isSilent = ({ state }: Came, { quiet, showsRefusal }: Options): boolean =>
  (state === 'done' && quiet === true) || (state === 'refused' && showsRefusal === true)

/** Gives a command as the person who is signed in, and says what became of it. */
export const useAct = () => {
  const { acts, notices } = useService()
  const say = useSay()

  return useCallback(
    async <Name extends Commanded>(command: Name, input: CommandInputs[Name], options: Options = {}): Promise<Came> => {
      const give = async (sent: AnySent, repeat: boolean): Promise<Came> => {
        const id = sent.key
        const came = await acts.give(sent, { repeat, onPause: () => notices.say({ id, ...waiting }) })
        const yes = await askDespite(sent, came)
        if (yes && yes !== 'left') return give(yes, false)
        const undo = (commit: string) =>
          void give({ command: 'undo', input: { commit }, key: crypto.randomUUID() }, false)
        if (yes === 'left' || isSilent(came, options)) notices.unsay(id)
        else notices.say({ id, ...actNotice(sent, came, say, { undo, again: () => void give(sent, true) }) })
        return came
      }
      const sent: Sent<Name> = { command, input, key: crypto.randomUUID() }
      return give(sent as unknown as AnySent, false) // a Sent of one name is one of them all
    },
    [acts, notices, say],
  )
}
