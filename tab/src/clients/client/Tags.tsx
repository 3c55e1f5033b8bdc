import { Button, makeStyles } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { useState } from 'react'
import { Link } from 'wouter'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMay } from '#src/people/use-me.ts'
import { TagDialog } from '../tags/TagDialog.tsx'
import { writeClientsInput } from '../use-clients.ts'

const useStyles = makeStyles({
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    margin: '0',
    padding: '8px',
    listStyleType: 'none',
    minHeight: '20px',
  },
})

/** The client's tags; each opens the clients that share it. */
export const Tags = ({ client }: { client: ClientPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const mayTag = useMay('tag-client')
  const [changing, setChanging] = useState(false)
  const { tags = [] } = client
  if (tags.length === 0 && !mayTag) return null
  return (
    <section aria-labelledby="client-tags">
      <SectionHead id="client-tags" title="Tags">
        {mayTag && (
          <Button size="small" onClick={() => setChanging(true)}>
            {tags.length > 0 ? 'Change the tags' : 'Add a tag'}
          </Button>
        )}
      </SectionHead>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {tags.map(tag => (
            <li key={tag}>
              <Link href={writeClientsInput({ tag })} className={shared.link}>
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {changing && <TagDialog client={client} close={() => setChanging(false)} />}
    </section>
  )
}
