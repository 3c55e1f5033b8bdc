import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { DraftFacts } from '@praxis/practice'
import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useMe } from '#src/people/use-me.ts'
import { blankDraft } from './editor/edit-draft.ts'
import { keepDraft, keptDraft } from './editor/kept-draft.ts'

const ReadyTemplates = lazy(() =>
  import('./ReadyTemplates.tsx').then(({ ReadyTemplates: items }) => ({ default: items })),
)

/** Begins a template, of one's own or from one that comes with the product; it is kept here until it is saved. */
export const useBegin = () => {
  const { person } = useMe()
  const [, navigate] = useLocation()
  const from = (facts: DraftFacts) => {
    if (!keptDraft(person.key, facts.id)) keepDraft(person.key, facts.id, { facts, base: 0 })
    navigate(`/templates/${facts.id}`)
  }
  return { from, blank: () => from(blankDraft(`t-${crypto.randomUUID().slice(0, 8)}`)) }
}

type Props = { words: string; taken: { id: string }[]; begin: ReturnType<typeof useBegin> }

/** The button for another template: an empty one, or one that comes with the product. */
export const NewTemplate = ({ words, taken, begin }: Props) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <MenuButton appearance="primary">{words}</MenuButton>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        <MenuItem onClick={begin.blank}>An empty one</MenuItem>
        <Suspense>
          <ReadyTemplates taken={taken} pick={begin.from} />
        </Suspense>
      </MenuList>
    </MenuPopover>
  </Menu>
)
