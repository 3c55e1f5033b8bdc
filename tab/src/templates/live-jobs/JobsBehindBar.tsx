import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { TemplatePage } from '@praxis/practice'
import { useLocation } from 'wouter'
import { from } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: '0 16px 8px', [from.middle]: { padding: '0 24px 8px' } },
})

/** Says that live jobs follow an older version, where there are any, and leads to them. */
export const JobsBehindBar = ({ page }: { page: TemplatePage }) => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const mayUpdate = useMay('update-jobs')
  const count = page.versions.slice(1).reduce((sum, { jobs }) => sum + jobs, 0)
  if (!mayUpdate || count === 0) return null
  return (
    <div className={styles.bar}>
      <MessageBar intent="info">
        <MessageBarBody>
          {count === 1 ? '1 live job follows' : `${count} live jobs follow`} an older version.
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => navigate(`/templates/${page.id}/live-jobs`)}>
            Review
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
