import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { ViewsState } from './use-views.ts'
import { missingWords } from './view-path.ts'

const useStyles = makeStyles({ note: { margin: '0 16px 8px', flexShrink: 0 } })

/** What a saved view names that is gone, or that the view itself is. */
export const ViewNotes = ({ state: { current, isGone } }: { state: ViewsState }) => {
  const styles = useStyles()
  const words = isGone
    ? 'This view is no longer there, or it is somebody else’s own.'
    : current && current.missing.length > 0 && missingWords(current.missing)
  return (
    words && (
      <MessageBar intent="warning" className={styles.note}>
        <MessageBarBody>{words}</MessageBarBody>
      </MessageBar>
    )
  )
}
