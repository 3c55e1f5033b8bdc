import type { DraftFacts, TemplateRow } from '@praxis/practice'
import { freeId } from '@praxis/practice'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'
import { keptDrafts } from '../editor/kept-draft.ts'
import { mostBytes, noTemplateIn, tooLargeWords } from './file-words.ts'
import type { Found } from './read-template-file.ts'
import { readTemplateFile } from './read-template-file.ts'

type Chosen = { name: string; found: Found }

const readChosen = async (file: File): Promise<{ chosen: Chosen } | { problem: string }> => {
  if (file.size > mostBytes) return { problem: tooLargeWords }
  const found = readTemplateFile(new Uint8Array(await file.arrayBuffer()), file.name)
  return found.ok ? { chosen: { name: file.name, found } } : { problem: noTemplateIn(found) }
}

/** A template of the firm that a found one can go on from; behind a draft of somebody nothing is saved. */
export const goesOnFrom = (facts: DraftFacts, rows: TemplateRow[]): TemplateRow | undefined =>
  rows.find(({ id, draft }) => id === facts.id && !draft)

/** A chosen file, what was found in it, and how it becomes drafts. */
export const useFileOfTemplates = (rows: TemplateRow[]) => {
  const give = useAct()
  const { person } = useMe()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<Chosen>()
  const [problem, setProblem] = useState<string>()
  const [over, setOver] = useState<string[]>([])
  const [saving, setSaving] = useState(false)

  const forget = () => {
    setChosen(undefined)
    setProblem(undefined)
    setOver([])
  }
  const choose = async (file: File) => {
    forget()
    const read = await readChosen(file)
    if ('problem' in read) setProblem(read.problem)
    else setChosen(read.chosen)
  }

  /** Under an id that nothing has, unless it was said that it goes on from the one there is. */
  const save = async (facts: DraftFacts, taken: string[]): Promise<string | undefined> => {
    const before = over.includes(facts.id) ? goesOnFrom(facts, rows) : undefined
    const id = before || !taken.includes(facts.id) ? facts.id : freeId(facts.id, taken, facts.id)
    const came = await give('save-template', { template: { ...facts, id }, base: before?.version ?? 0 })
    return came.state === 'done' ? id : undefined
  }

  /** Each as a draft, one after the other; those that were not saved stay here. */
  const bring = async () => {
    if (!chosen || saving) return
    setSaving(true)
    const taken = [...rows.map(({ id }) => id), ...keptDrafts(person.key).map(({ facts }) => facts.id)]
    const left: Found['templates'] = []
    for (const template of chosen.found.templates) {
      const id = await save(template.facts, taken)
      if (id) taken.push(id)
      else left.push(template)
    }
    setSaving(false)
    if (left.length > 0) return setChosen({ ...chosen, found: { ...chosen.found, templates: left } })
    navigate(chosen.found.templates.length === 1 ? `/templates/${taken.at(-1)}` : '/templates')
  }

  return {
    chosen,
    problem,
    saving,
    over,
    setOver: (id: string, isOver: boolean) =>
      setOver(now => (isOver ? [...now, id] : now.filter(other => other !== id))),
    choose: (file: File) => void choose(file),
    forget,
    bring: () => void bring(),
  }
}
