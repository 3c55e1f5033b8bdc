import { Link as FluentLink, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientContact } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { othersWords, standingWords } from './contact-words.ts'

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '6px 8px', height: 'auto' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  name: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  reached: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  link: { overflowWrap: 'anywhere' },
})

type Known = Pick<ClientContact, 'name' | 'email' | 'phone' | 'notes'>

type Props = { person: Known; says: string; more?: string; children?: ReactNode }

/** A person on the side of the client: what they do, how they are reached, and what can be done. */
export const PersonRow = ({ person: { name, email, phone, notes }, says, more, children }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <li className={mergeClasses(shared.row, styles.row)}>
      <span className={styles.lines}>
        <span className={styles.name}>{name}</span>
        {says && <span className={shared.caption}>{says}</span>}
        {(email || phone) && (
          <span className={mergeClasses(shared.caption, styles.reached)}>
            {email && (
              <FluentLink appearance="subtle" className={styles.link} href={`mailto:${email}`}>
                {email}
              </FluentLink>
            )}
            {phone && (
              <FluentLink appearance="subtle" href={`tel:${phone}`}>
                {phone}
              </FluentLink>
            )}
          </span>
        )}
        {more && <span className={shared.caption}>{more}</span>}
        {notes && <span className={mergeClasses(shared.caption, styles.name)}>{notes}</span>}
      </span>
      {children}
    </li>
  )
}

/** One contact of a client. */
export const ContactRow = ({ contact, children }: { contact: ClientContact; children: ReactNode }) => {
  const say = useSay()
  return (
    <PersonRow person={contact} says={standingWords(contact, say)} more={othersWords(contact)}>
      {children}
    </PersonRow>
  )
}
