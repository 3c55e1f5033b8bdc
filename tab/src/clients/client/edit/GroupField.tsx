import { Field, Input } from '@fluentui/react-components'
import { Chips } from '#src/frame/Chips.tsx'
import { useAsk } from '#src/service/use-ask.ts'
import { groupsShown, isSameGroup } from './groups-shown.ts'

/** The group of a client: one that is there, found by its letters, or another that is typed. */
export const GroupField = ({ group, onChange }: { group: string; onChange: (group: string) => void }) => {
  const { data } = useAsk('client-groups', {})
  const shown = groupsShown(data?.groups ?? [], group)
  return (
    <div>
      <Field label="Group" hint="Clients with the same group are shown with each other.">
        <Input style={{ minWidth: 0 }} maxLength={80} value={group} onChange={(_, { value }) => onChange(value)} />
      </Field>
      {shown.length > 0 && (
        <Chips
          label="Groups in use"
          chips={shown.map(each => ({ id: each, words: each }))}
          flush
          on={each => isSameGroup(each, group)}
          toggle={each => onChange(isSameGroup(each, group) ? '' : each)}
        />
      )}
    </div>
  )
}
