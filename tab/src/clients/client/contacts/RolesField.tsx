import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ContactRole } from '@praxis/practice'
import { contactRole } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { roleNames } from './contact-words.ts'

const useStyles = makeStyles({ roles: { rowGap: '0' }, legend: { padding: '0' } })

type Props = { client: string; roles: ContactRole[]; change: (roles: ContactRole[]) => void }

/** What a contact does for one client. */
export const RolesField = ({ client, roles, change }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <fieldset className={mergeClasses(shared.fieldset, styles.roles)}>
      <legend className={styles.legend}>For {client}</legend>
      {contactRole.options.map(role => (
        <Checkbox
          key={role}
          label={roleNames[role]}
          checked={roles.includes(role)}
          onChange={(_, { checked }) =>
            change(checked === true ? [...roles, role] : roles.filter(each => each !== role))
          }
        />
      ))}
    </fieldset>
  )
}
