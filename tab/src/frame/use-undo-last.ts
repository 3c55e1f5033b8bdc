import { useCallback } from 'react'
import { useService } from '#src/service/service.ts'
import { useAct } from './use-act.ts'

/** Undoes my last act: of this session, else the last one that the journal lets me undo. */
export const useUndoLast = () => {
  const { own, api, notices } = useService()
  const act = useAct()
  return useCallback(async () => {
    const last = own.lastUndoable() ?? (await api.ask('home', {})).acts.find(({ undoable }) => undoable)
    if (last) await act('undo', { commit: last.commit })
    else notices.say({ intent: 'info', title: 'There is nothing of yours to undo.' })
  }, [own, api, notices, act])
}
