import { useEffect, useRef, useState } from 'preact/hooks'
import type { PickedPerson } from '#src/shell/teams/tab-calls.ts'
import type { Person } from '#src/shell/wire.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import type { AskedPeople } from './use-picking.ts'

type Props = { asked: AskedPeople; answer(picked: PickedPerson[] | undefined): void }

const pickedOf = ({ id, displayName, mail }: Person): PickedPerson => ({ objectId: id, displayName, email: mail })

/** The host's own picker: whoever is in the organisation, found by name. */
export const PeoplePicker = ({ asked, answer }: Props) => {
  const { tenant, narrow } = useShell()
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    new Set(Array.isArray(asked.setSelected) ? asked.setSelected.map(String) : []),
  )
  useEffect(() => dialog.current?.showModal(), [])
  const title = typeof asked.title === 'string' && asked.title ? asked.title : 'Select people'
  const inside = tenant.people.filter(({ tenantId }) => tenantId === tenant.tenantId)
  const found = inside.filter(({ displayName }) => displayName.toLowerCase().includes(words.toLowerCase()))
  const tick = (id: string, on: boolean) => {
    const others = [...(asked.singleSelect === true ? [] : ticked)].filter(each => each !== id)
    setTicked(new Set(on ? [...others, id] : others))
  }
  return (
    <dialog
      ref={dialog}
      class={narrow ? 'task-dialog is-narrow' : 'task-dialog'}
      aria-label={title}
      onClose={() => answer(undefined)}
    >
      <header>
        <Avatar name={tenant.app.name} app size={20} />
        <span>{title}</span>
        <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={() => answer(undefined)}>
          <Icon name="close" />
        </button>
      </header>
      <div class="people-picker">
        <input
          type="search"
          aria-label="Search for people"
          placeholder="Search for people"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <ul>
          {found.map(({ id, displayName, jobTitle }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked.has(id)}
                  onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
                />
                <Avatar name={displayName} size={28} />
                <span>
                  {displayName}
                  <small>{jobTitle}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="button"
          disabled={ticked.size === 0}
          onClick={() => answer(inside.filter(({ id }) => ticked.has(id)).map(pickedOf))}
        >
          Select
        </button>
      </div>
    </dialog>
  )
}
