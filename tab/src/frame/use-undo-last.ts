import { useCallback } from 'react'
import { useService } from '#src/service/service.ts'
import { useAct } from './use-act.ts'

/** Undoes my last act, the whole of it: of this session, else the last one that the journal lets me undo. */
export const useUndoLast = () => {
  const { own, api, notices, bulks } = useService()
  const act = useAct()
  return useCallback(async () => {
    const last = own.lastUndoable() ?? (await api.ask('home', {})).acts.find(({ undoable }) => undoable)
    const whole = bulks.bulks
      .get()
      .find(({ state, commits }) => state === 'finished' && last && commits.includes(last.commit))
    if (whole) bulks.undo(whole.id)
    else if (last) await act('undo', { commit: last.commit })
    else notices.say({ intent: 'info', title: 'There is nothing of yours to undo.' })
  }, [own, api, notices, bulks, act])
}
