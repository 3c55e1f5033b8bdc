import { Checkbox } from '@fluentui/react-components'

type Props = { checked: boolean; onChange: (checked: boolean) => void }

/** Whether an edit of a job is meant for those after it too. */
export const AlsoToCome = ({ checked, onChange }: Props) => (
  <Checkbox
    label="Also in the jobs to come"
    checked={checked}
    onChange={(_, data) => onChange(data.checked === true)}
  />
)
