import { Avatar, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import type { PersonKey } from '@praxis/practice'
import { useMe } from './use-me.ts'
import { usePeople } from './use-people.ts'

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', columnGap: '2px' },
  more: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    paddingLeft: '2px',
  },
})

type Props = { person: PersonKey | undefined; size?: 20 | 24 | 28 | 32 }

/** A person's initials; my own in the brand's colour, so that I find my work at a glance. The name stands beside it. */
export const PersonAvatar = ({ person, size = 20 }: Props) => {
  const people = usePeople()
  const me = useMe()
  const name = people.find(person)?.name
  return (
    <Avatar
      {...(name && { name })}
      size={size}
      color={person === me.person.key ? 'brand' : 'neutral'}
      aria-hidden
      role="presentation"
    />
  )
}

const shown = 3

/** Up to three people, then how many more; all their names in a tooltip. */
export const PersonAvatars = ({ people }: { people: PersonKey[] }) => {
  const styles = useStyles()
  const { name } = usePeople()
  if (people.length === 0) return null
  const names = people.map(name).join(', ')
  const some = people.slice(0, people.length > shown ? shown - 1 : shown)
  return (
    <Tooltip content={names} relationship="label">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <span role="group" className={styles.group}>
        {some.map(person => (
          <PersonAvatar key={person} person={person} />
        ))}
        {people.length > some.length && <span className={styles.more}>+{people.length - some.length}</span>}
      </span>
    </Tooltip>
  )
}
