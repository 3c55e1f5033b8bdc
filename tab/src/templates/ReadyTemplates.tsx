import { MenuGroup, MenuGroupHeader, MenuItem } from '@fluentui/react-components'
import type { DraftFacts } from '@praxis/practice'
import { shipped } from './shipped.ts'

type Props = { taken: { id: string }[]; pick: (facts: DraftFacts) => void }

/** Those that come with the product and are not here yet. */
export const ReadyTemplates = ({ taken, pick }: Props) => {
  const free = shipped.filter(({ id }) => !taken.some(other => other.id === id))
  if (free.length === 0) return null
  return (
    <MenuGroup>
      <MenuGroupHeader>Ready to use</MenuGroupHeader>
      {free.map(facts => (
        <MenuItem key={facts.id} onClick={() => pick(facts)}>
          {facts.name}
        </MenuItem>
      ))}
    </MenuGroup>
  )
}
