import { useEffect, useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useService } from '#src/service/service.ts'
import { useEdits } from './use-edits.ts'

/** Whether all that was typed is saved: when it last was, or how much is not. */
export const SavedNote = () => {
  const shared = useSharedStyles()
  const say = useSay()
  const { clock } = useService()
  const { edits } = useEdits()
  const open = edits.filter(({ state }) => state !== 'refused').length
  const refused = edits.length - open
  const late = edits.some(({ state }) => state === 'late')
  const [saved, setSaved] = useState<string>()
  const [wasOpen, setWasOpen] = useState(false)
  useEffect(() => {
    if (open > 0) setWasOpen(true)
    else if (wasOpen) {
      setWasOpen(false)
      setSaved(say.clock(clock.now()))
    }
  }, [open, wasOpen, say, clock])
  const words = [
    late ? `${open} not saved yet` : open > 0 ? 'Saving…' : saved && refused === 0 ? `Saved ${saved}` : '',
    refused > 0 && `${refused} could not be saved`,
  ]
  return (
    <span className={shared.caption} role="status">
      {words.filter(Boolean).join(' · ')}
    </span>
  )
}
