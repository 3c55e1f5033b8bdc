import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { wallWords } from './viewer-words.ts'

/** Tells those who see a client that others do not, who wanted it so and why. */
export const WallBar = ({ client }: { client: ClientPage }) => {
  const act = useAct()
  const say = useSay()
  const narrow = useNarrow()
  const mayEnd = useMay('end-wall')
  const { wall } = client
  if (!wall) return null
  return (
    <MessageBar intent="info" layout="multiline" {...(narrow && { style: { flexShrink: 0 } })}>
      <MessageBarBody>
        <MessageBarTitle>{wallWords(wall)}</MessageBarTitle>
        {wall.reason} ({say.person(wall.by)}, {say.moment(wall.at)})
      </MessageBarBody>
      {mayEnd && (
        <MessageBarActions>
          <Button
            {...(narrow && { style: { minHeight: 44 } })}
            onClick={() => void act('end-wall', { client: client.key })}
          >
            Take the wall down
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
