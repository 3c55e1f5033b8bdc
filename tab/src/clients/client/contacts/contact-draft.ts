import type { Contact } from '@praxis/practice'
import type { CommandInputs } from '#src/service/contract.ts'

/** A contact as it is written: what is empty is not there. */
export type ContactDraft = { name: string; email: string; phone: string; notes: string }

const names = ['email', 'phone', 'notes'] as const

export const draftOf = ({ name = '', email = '', phone = '', notes = '' }: Partial<Contact>): ContactDraft => ({
  name,
  email,
  phone,
  notes,
})

/** The facts as the commands take them. */
export const factsOf = (draft: ContactDraft): CommandInputs['add-contact']['facts'] => ({
  name: draft.name.trim(),
  ...Object.fromEntries(names.flatMap(name => (draft[name].trim() ? [[name, draft[name].trim()]] : []))),
})

/** What was changed of a contact; nothing where nothing was. What was emptied goes. */
export const changeOf = (
  before: ContactDraft,
  draft: ContactDraft,
): Pick<CommandInputs['change-contact'], 'facts' | 'without'> | undefined => {
  const isAs = (name: keyof ContactDraft) => draft[name].trim() === before[name].trim()
  if (isAs('name') && names.every(isAs)) return undefined
  const without = names.filter(name => draft[name].trim() === '' && before[name].trim() !== '')
  return { facts: factsOf(draft), ...(without.length > 0 && { without }) }
}
