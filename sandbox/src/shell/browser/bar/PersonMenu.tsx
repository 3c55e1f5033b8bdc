import type { Person } from '../../wire.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'
import { useShell } from '../use-shell.ts'
import { Menu, MenuGroup, MenuItem } from './Menu.tsx'

const PersonItem = ({ each, chosen }: { each: Person; chosen: boolean }) => {
  const { go } = useShell()
  return (
    <MenuItem name={each.displayName} checked={chosen} onChoose={() => go({ as: each.id })}>
      <Avatar name={each.displayName} size={24} />
      <span class="menu-two">
        <span>{each.displayName}</span>
        <span class="subtle">{each.jobTitle}</span>
      </span>
    </MenuItem>
  )
}

const Group = ({ label, people }: { label: string; people: Person[] }) => {
  const { person } = useShell()
  if (people.length === 0) return null
  return (
    <MenuGroup label={label}>
      {people.map(each => (
        <PersonItem key={each.id} each={each} chosen={each.id === person.id} />
      ))}
    </MenuGroup>
  )
}

/** Who this window is. */
export const PersonMenu = () => {
  const { tenant, person } = useShell()
  const isOurs = (each: Person) => each.tenantId === tenant.tenantId
  return (
    <Menu
      label="Person"
      named
      className="button person-button"
      button={
        <>
          <Avatar name={person.displayName} size={24} />
          <span class="visually-hidden">Person: </span>
          <span class="person-name">{person.displayName}</span>
          <span class="visually-hidden">, </span>
          <span class="person-role subtle">{person.jobTitle}</span>
          <Icon name="down" size={16} />
        </>
      }
    >
      <Group label="This firm" people={tenant.people.filter(isOurs)} />
      <Group label="Other tenants" people={tenant.people.filter(each => !isOurs(each))} />
    </Menu>
  )
}
