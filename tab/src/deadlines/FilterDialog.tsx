import { Button } from '@fluentui/react-components'
import { jurisdiction } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { usePeople } from '#src/people/use-people.ts'
import { ruleNames } from '#src/templates/template-words.ts'
import { Choice } from '#src/work/filters/Choice.tsx'
import { ClientChoice } from '#src/work/filters/ClientChoice.tsx'
import type { DeadlinesInput } from './deadline-place.ts'
import { readDeadlines } from './deadline-place.ts'
import { jurisdictionWords } from './deadline-words.ts'
import { useClientName } from './use-client-name.ts'
import type { DeadlinesState } from './use-deadlines.ts'

type Props = { deadlines: DeadlinesState; close: () => void }

const withText = (input: DeadlinesInput, field: keyof DeadlinesInput, text: string): DeadlinesInput =>
  readDeadlines(new URLSearchParams({ ...input, [field]: text }))

/** By everything that the calendar of deadlines can be narrowed by. */
export const FilterDialog = ({ deadlines, close }: Props) => {
  const people = usePeople()
  const [draft, setDraft] = useState(deadlines.input)
  const name = useClientName(deadlines)
  const set = (field: keyof DeadlinesInput, text: string) => setDraft(withText(draft, field, text))
  return (
    <FormDialog
      title="Filter deadlines"
      does="Show"
      others={<Button onClick={() => setDraft(draft.state ? { state: draft.state } : {})}>Clear</Button>}
      submit={() => {
        deadlines.replace(draft)
        close()
      }}
      close={close}
    >
      <ClientChoice
        key={draft.client ?? 'any'}
        client={draft.client}
        name={draft.client === deadlines.input.client ? name : ''}
        onPick={value => set('client', value)}
      />
      <Choice
        label="Kind of deadline"
        any="Any kind"
        value={draft.rule ?? ''}
        options={[...ruleNames()].map(([value, words]) => ({ value, words }))}
        onPick={value => set('rule', value)}
      />
      <Choice
        label="Country"
        any="Any country"
        value={draft.jurisdiction ?? ''}
        options={jurisdiction.options.map(value => ({ value, words: jurisdictionWords[value] }))}
        onPick={value => set('jurisdiction', value)}
      />
      <Choice
        label="Person in charge"
        any="Anybody"
        value={draft.person ?? ''}
        options={[
          { value: 'me', words: 'Me' },
          ...people.workers.map(({ key, name: words }) => ({ value: key as string, words })),
        ]}
        onPick={value => set('person', value)}
      />
    </FormDialog>
  )
}
