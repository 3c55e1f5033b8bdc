import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useMe } from '#src/people/use-me.ts'
import { PeopleProvider, useAskedPeople } from '#src/people/use-people.ts'
import { useService } from '#src/service/service.ts'
import { TimerProvider, useFollowedTimer } from '#src/time/use-timer.ts'
import { SayProvider, useWords } from './use-say.ts'

const WithTimer = ({ children }: { children: ReactNode }) => (
  <TimerProvider value={useFollowedTimer()}>{children}</TimerProvider>
)

const WithWords = ({ children }: { children: ReactNode }) => <SayProvider value={useWords()}>{children}</SayProvider>

/** What every row of every page needs: the people, the words, the timer. Each is there once. */
export const Around = ({ children }: { children: ReactNode }) => {
  const { bulks } = useService()
  const { person } = useMe()
  useEffect(() => bulks.resume(person.key), [bulks, person.key])
  return (
    <PeopleProvider value={useAskedPeople()}>
      <WithWords>
        <WithTimer>{children}</WithTimer>
      </WithWords>
    </PeopleProvider>
  )
}
