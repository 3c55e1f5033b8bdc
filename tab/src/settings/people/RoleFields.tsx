import { Checkbox, makeStyles } from '@fluentui/react-components'
import type { PersonFacts } from '@praxis/practice'
import { role } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { roleWords } from './role-words.ts'

const useStyles = makeStyles({ roles: { display: 'flex', flexDirection: 'column' } })

type Roles = PersonFacts['roles']
type Props = { label: string; roles: Roles; onChange: (roles: Roles) => void }

/** What somebody may be in the firm; several at once. */
export const RoleFields = ({ label, roles, onChange }: Props) => (
  <fieldset className={useSharedStyles().fieldset}>
    <legend>{label}</legend>
    <div className={useStyles().roles}>
      {role.options.map(each => (
        <Checkbox
          key={each}
          label={`${roleWords[each].name}: ${roleWords[each].about}`}
          checked={roles.includes(each)}
          onChange={(_, { checked }) =>
            onChange(role.options.filter(one => (one === each ? checked : roles.includes(one))))
          }
        />
      ))}
    </div>
  </fieldset>
)
