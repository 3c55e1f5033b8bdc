import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { TemplatePage } from '@praxis/practice'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import type { EditingState } from './use-editing.ts'

const useStyles = makeStyles({
  bar: { padding: '0 16px 8px', [from.middle]: { padding: '0 24px 8px' } },
})

type Props = { editing: EditingState; page: TemplatePage }

/** Somebody else saved or published meanwhile: who, and what can be done, with one's own text kept. */
export const Meanwhile = ({ editing, page }: Props) => {
  const styles = useStyles()
  const say = useSay()
  const [newest] = page.versions
  const words = page.draft
    ? `${say.person(page.draft.savedBy)} saved a draft of this at ${say.moment(page.draft.savedAt)}.`
    : newest &&
      `${say.person(newest.publishedBy)} published version ${newest.version} at ${say.moment(newest.publishedAt)}.`
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words} What you changed is kept here.</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => editing.takeTheirs('What you changed was put aside')}>
            Show theirs
          </Button>
          <Button size="small" onClick={() => void editing.saveMine()}>
            Save mine over it
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
