import { isSame } from '@praxis/practice'
import { useState } from 'react'
import { useMe } from '#src/people/use-me.ts'
import { onThisMachine } from '#src/service/stored.ts'

/** What is written over what is saved: kept on this machine, also when the page is left, until it is saved or dropped. */
export const useEdited = <T>(part: string, saved: T) => {
  const { person } = useMe()
  const name = `settings.${person.key}.${part}`
  const [edit, setEdit] = useState<T | undefined>(() => {
    const text = onThisMachine.read(name)
    return text === null ? undefined : (JSON.parse(text) as T) // written below alone
  })
  const change = (next: T | undefined) => {
    const own = next === undefined || isSame(next, saved) ? undefined : next
    setEdit(own)
    onThisMachine.write(name, own === undefined ? null : JSON.stringify(own))
  }
  return { value: edit ?? saved, isEdited: edit !== undefined, change, drop: () => change(undefined) }
}
