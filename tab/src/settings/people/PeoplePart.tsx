import { Badge, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { StaffView } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Asked } from '#src/frame/Asked.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { rowMoves, useRowKeys } from '#src/frame/use-row-keys.ts'
import { from } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useAsk } from '#src/service/use-ask.ts'
import { AddPeople } from './AddPeople.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { factsOf } from './person-facts.ts'
import { sayRoles } from './role-words.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', paddingBottom: '8px' },
  row: {
    gridTemplateColumns: '32px minmax(0, 1fr)',
    padding: '6px 0',
    [from.middle]: { gridTemplateColumns: '32px minmax(0, 1fr) minmax(0, 1fr)' },
  },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  facts: { gridColumn: '2', [from.middle]: { gridColumn: '3' } },
})

/** Why somebody gets no card, where it is the chat that lacks. */
const cardWords = ({ morning, chat, active }: StaffView): string => {
  if (!active || !morning.on) return 'no morning card'
  if (chat === 'open') return `morning card ${morning.at}`
  return chat === 'lost' ? 'has blocked or removed Praxis in the chat' : 'has not opened the chat with Praxis yet'
}

/** What somebody is, and what they may see besides. */
const rolesAndRights = ({ roles, rights }: StaffView): string =>
  rights?.includes('see-money') ? `${sayRoles(roles)}; may see money` : sayRoles(roles)

const PersonRow = ({ person }: { person: StaffView }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { key, name, email, title, active } = person
  return (
    <li className={mergeClasses(shared.row, shared.tall, shared.edge, styles.row)} data-row>
      <PersonAvatar person={key} size={28} />
      <span className={styles.lines}>
        <span className={styles.name}>
          <Link
            href={`/settings/people/${idOf(key)}`}
            className={mergeClasses(shared.link, shared.oneLine)}
            data-row-link
          >
            {name}
          </Link>
          {!active && (
            <Badge appearance="outline" color="informative">
              Not here any more
            </Badge>
          )}
        </span>
        <Ellipsis text={[title, email].filter(Boolean).join(' · ')} className={shared.caption} />
      </span>
      <span className={mergeClasses(styles.lines, styles.facts)}>
        <Ellipsis text={rolesAndRights(person)} className={shared.context} />
        <Ellipsis text={cardWords(person)} className={shared.caption} />
      </span>
    </li>
  )
}

const Team = ({ people, item }: { people: StaffView[]; item: string | undefined }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [, navigate] = useLocation()
  const list = useRef<HTMLUListElement>(null)
  useRowKeys('People', rowMoves(list))
  const opened = people.find(({ key }) => idOf(key) === item)
  return (
    <>
      <div className={styles.head}>
        <AddPeople known={people.map(({ key }) => key)} />
        <span className={shared.caption}>They are told nothing by this; whoever opens Praxis then is let in.</span>
      </div>
      <ul ref={list} className={shared.list}>
        {people.map(person => (
          <PersonRow key={person.key} person={person} />
        ))}
      </ul>
      {opened && (
        <PersonDialog
          key={opened.key}
          person={opened.key}
          before={factsOf(opened)}
          close={() => navigate('/settings/people')}
        />
      )}
    </>
  )
}

/** Who works here, and as what. */
export const PeoplePart = ({ item }: { item?: string | undefined }) => (
  <Asked what="The people could not be loaded." asked={useAsk('staff', {})}>
    {({ people }) => <Team people={people} item={item} />}
  </Asked>
)
