import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Place } from '#src/shell/teams/place.ts'
import { createWhen } from '#src/shell/teams/when.ts'
import type { Person, TenantAnswer } from '../wire.ts'
import { TopBar } from './bar/TopBar.tsx'
import { createCardMemory } from './card/create-card-memory.ts'
import type { Feed } from './create-feed.ts'
import { followLink } from './follow-link.ts'
import { Toast, useToast } from './Toast.tsx'
import { useAddress } from './use-address.ts'
import { useClock } from './use-clock.ts'
import { useFeed } from './use-feed.ts'
import { useNarrow } from './use-narrow.ts'
import { ShellProvider, type Shell as ShellValue } from './use-shell.ts'
import { Workspace } from './Workspace.tsx'

type Props = { tenant: TenantAnswer; person: Person; feed: Feed; addressed: ReturnType<typeof useAddress> }

const PersonShell = ({ tenant, person, feed, addressed: [address, go] }: Props) => {
  const narrow = useNarrow(address.width)
  const clock = useClock(feed)
  const { toast, notify } = useToast()
  const [visit, setVisit] = useState(0)
  const memory = useMemo(createCardMemory, [])
  const when = useMemo(() => createWhen(person.locale, person.zone), [person])
  const goTo = useCallback(
    (place: Place) => {
      setVisit(count => count + 1)
      go({ place })
    },
    [go],
  )
  const openLink = useCallback(
    (url: string) => followLink(url, { appId: tenant.app.id, goTo, notify }),
    [tenant, goTo, notify],
  )
  const shell: ShellValue = { tenant, person, feed, memory, address, narrow, when, go, goTo, openLink, notify }
  return (
    <ShellProvider value={shell}>
      <div class={address.width === 'phone' ? 'shell is-phone' : 'shell'}>
        <TopBar clock={clock} />
        <Workspace visit={visit} />
        <Toast text={toast} />
      </div>
    </ShellProvider>
  )
}

/** The whole page, for the person that the address names (the first one, if it names nobody). */
export const Shell = ({ tenant }: { tenant: TenantAnswer }) => {
  const addressed = useAddress()
  const [address] = addressed
  const person = tenant.people.find(each => each.id === address.as) ?? tenant.people[0]
  const feed = useFeed(person?.id ?? '')

  useEffect(() => {
    document.documentElement.dataset.theme = address.theme
  }, [address.theme])
  useEffect(() => {
    document.title = person ? `${person.displayName}, local stand-in for Teams` : 'Local stand-in for Teams'
    document.documentElement.lang = person?.locale ?? 'en'
  }, [person])

  if (!person || !feed) return null
  return <PersonShell key={person.id} tenant={tenant} person={person} feed={feed} addressed={addressed} />
}
