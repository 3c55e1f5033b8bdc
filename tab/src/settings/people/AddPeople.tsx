import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useMe } from '#src/people/use-me.ts'
import type { PickedPerson } from '#src/service/host.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { PickedPeople } from './PickedPeople.tsx'

type Props = { known: string[]; words?: string }

/** Adds people whom Teams' own directory names; Praxis itself reads none. */
export const AddPeople = ({ known, words = 'Add people' }: Props) => {
  const { host } = useService()
  const { zone } = useMe()
  const { data } = useAsk('calendar', {})
  const [picked, setPicked] = useState<PickedPerson[]>([])
  const { pickPeople } = host
  if (!pickPeople) return <span>To add people, open Praxis in Teams on a computer: this place has no directory.</span>
  const pick = async () => {
    const people = await pickPeople('Who works here?')
    setPicked(people.filter(({ id }) => !known.includes(`person:${id}`)))
  }
  return (
    <>
      <Button appearance="primary" onClick={() => void pick()}>
        {words}
      </Button>
      {picked.length > 0 && (
        <PickedPeople picked={picked} zone={data?.settings?.zone ?? zone} close={() => setPicked([])} />
      )}
    </>
  )
}
