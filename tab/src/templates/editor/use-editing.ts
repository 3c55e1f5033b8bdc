import type { DraftFacts, TemplatePage } from '@praxis/practice'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { askKey } from '#src/service/use-ask.ts'
import type { Kept } from './kept-draft.ts'
import { factsOf, keepDraft, keptDraft } from './kept-draft.ts'

type Editing = Kept & { dirty: boolean }

const fromServer = (page: TemplatePage | undefined): Editing | undefined => {
  const [newest] = page?.versions ?? []
  const source = page?.draft ?? newest
  if (!source) return undefined
  return {
    facts: factsOf(source),
    base: newest?.version ?? 0,
    ...(page?.draft && { over: page.draft.mark }),
    dirty: false,
  }
}

/** Whether something was saved or published since what is edited was begun. */
const isBehind = (page: TemplatePage | undefined, { base, over }: Kept): boolean => {
  const draft = page?.draft
  return (draft !== undefined && draft !== null && draft.mark !== over) || (page?.versions[0]?.version ?? 0) > base
}

/**
 * A template as it is edited here. What is not saved yet is kept on this machine with every change, so that neither a
 * reload nor somebody else's save loses it.
 */
export const useEditing = (id: string, page: TemplatePage | undefined) => {
  const { person } = useMe()
  const { notices } = useService()
  const queries = useQueryClient()
  const give = useAct()
  const [, navigate] = useLocation()
  const [editing, setEditing] = useState<Editing | undefined>(() => {
    const kept = keptDraft(person.key, id)
    return kept ? { ...kept, dirty: true } : fromServer(page)
  })
  const [saving, setSaving] = useState(false)
  const latest = useRef(editing)
  latest.current = editing

  const set = (next: Editing | undefined) => {
    latest.current = next
    setEditing(next)
    keepDraft(person.key, id, next?.dirty ? next : undefined)
  }

  // What nobody touched here follows what others save.
  useEffect(() => {
    if (!latest.current?.dirty && page) setEditing(fromServer(page))
  }, [page])

  const change = (edit: (facts: DraftFacts) => DraftFacts) => {
    const now = latest.current
    if (!now) return
    const facts = edit(now.facts)
    if (facts !== now.facts) set({ ...now, facts, dirty: true })
  }

  /** The template as the service has it by now. */
  const standing = () => queries.getQueryData<TemplatePage>(askKey('template', { id }))

  const saveOver = async (seen: Pick<Kept, 'base' | 'over'>): Promise<boolean> => {
    const now = latest.current
    if (!now || saving) return false
    setSaving(true)
    const { base, over } = seen
    const came = await give('save-template', { template: now.facts, base, ...(over && { over }) })
    setSaving(false)
    if (came.state !== 'done') return false
    const stands = fromServer(standing())
    const typedOn = latest.current?.facts !== now.facts
    set({ ...now, ...stands, ...(typedOn && latest.current && { facts: latest.current.facts, dirty: true }) })
    return true
  }

  const behind = editing?.dirty === true && isBehind(page, editing)
  const theirs = fromServer(page)

  return {
    facts: editing?.facts,
    dirty: editing?.dirty ?? false,
    behind,
    saving,
    change,
    save: async () => {
      const now = latest.current
      return now ? saveOver(now) : false
    },
    /** Saves what is here over what somebody else saved, having been told of it. */
    saveMine: async () => (theirs ? saveOver(theirs) : false),
    /** Goes on from what stands with the service; what was here can be taken back for a while. */
    takeTheirs: (words: string) => {
      const mine = latest.current
      set(theirs)
      if (mine?.dirty)
        notices.say({ intent: 'info', title: words, act: { words: 'Take mine back', run: () => set(mine) } })
    },
    /** Publishes the draft; what is not saved yet is saved first. */
    publish: async (): Promise<boolean> => {
      const stale = page?.draft && page.draft.base < (page.versions[0]?.version ?? 0)
      const now = latest.current
      if (!now || ((now.dirty || stale || !now.over) && !(await saveOver(now)))) return false
      const { facts, over } = latest.current ?? now
      const came = await give('publish-template', { ...facts, ...(over && { draft: over }) })
      if (came.state === 'done') set(fromServer(standing()))
      return came.state === 'done'
    },
    /** Throws away what is here, saved or not; what was not saved can be taken back for a while. */
    discard: async (words: string): Promise<void> => {
      const mine = latest.current
      if (mine?.over && (await give('discard-draft', { id, draft: mine.over })).state !== 'done') return
      const stands = fromServer(standing())
      set(stands)
      if (!stands) navigate('/templates')
      if (!mine?.dirty) return
      const run = () => {
        set(mine)
        navigate(`/templates/${id}`)
      }
      notices.say({ intent: 'info', title: words, act: { words: 'Take it back', run } })
    },
  }
}
export type EditingState = ReturnType<typeof useEditing>
