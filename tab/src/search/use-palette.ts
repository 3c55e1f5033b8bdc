import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useDialogs } from '#src/frame/dialogs.ts'
import { useLater } from '#src/frame/use-later.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { Answered, Option } from './palette-groups.ts'
import { paletteGroups } from './palette-groups.ts'
import { useCommands } from './use-commands.ts'

const mostSigns = 100
/** Milliseconds after the last key until it is asked for. */
const rest = 120

/** The answer to what is typed; until it is there the one before stays, which is not `settled`. */
const useFound = (typed: string) => {
  const words = useLater(typed, rest)
  const { data, error, refetch, isPlaceholderData } = useAsk('search', { words }, { keep: true })
  const last = useRef<Answered>(undefined)
  if (data && !isPlaceholderData) last.current = { ...data, words }
  const settled = words === typed && !isPlaceholderData && (data !== undefined || error !== null)
  return { answer: last.current, error, retry: () => void refetch(), settled }
}

/** Runs what was chosen once the palette is gone and the focus is back, so that another dialog can take it. */
const useAfterwards = () => {
  const chosen = useRef<() => void>(undefined)
  useEffect(() => () => void requestAnimationFrame(() => chosen.current?.()), [])
  return chosen
}

/** What is typed, what it names, and which of it Enter takes. Enter that comes before the answer waits for it. */
export const usePalette = () => {
  const { myToday: today } = useMe()
  const { host } = useService()
  const [, go] = useLocation()
  const { close } = useDialogs()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [taken, setTaken] = useState(false)
  const commands = useCommands()
  const typed = text.trim()
  const { answer, error, retry, settled } = useFound(typed)
  const groups = paletteGroups({ typed, commands, answer, today, locale: host.locale, go })
  const options = useMemo(() => groups.flatMap(group => group.options), [groups])
  const afterwards = useAfterwards()

  const choose = ({ run }: Option) => {
    afterwards.current = run
    close()
  }
  const type = (value: string) => {
    setText(value.slice(0, mostSigns))
    setActive(0)
    setTaken(false)
  }
  const move = (step: 1 | -1) => {
    if (options.length > 0) setActive((active + step + options.length) % options.length)
  }
  const at = Math.min(active, Math.max(0, options.length - 1))
  useEffect(() => {
    if (!taken || !settled) return
    setTaken(false)
    const option = options[at]
    if (option) choose(option)
  })
  return {
    text,
    typed,
    type,
    groups,
    options,
    at,
    setActive,
    move,
    take: () => setTaken(true),
    choose,
    answer,
    error,
    retry,
    settled,
  }
}
export type PaletteState = ReturnType<typeof usePalette>
