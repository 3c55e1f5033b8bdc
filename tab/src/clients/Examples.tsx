import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useAct } from '#src/frame/use-act.ts'
import { useMay } from '#src/people/use-me.ts'

const useStyles = makeStyles({ bar: { flexShrink: 0, width: '100%', boxSizing: 'border-box' } })

const run = () => `run:${crypto.randomUUID()}:0` as const

/** Adds clients to try things with, where there are none. */
export const TryExamples = () => {
  const act = useAct()
  return <Button onClick={() => void act('load-examples', { run: run() })}>Try with 12 example clients</Button>
}

/** That some clients are examples, and how to be rid of them. */
export const ExamplesBar = ({ count }: { count: number }) => {
  const styles = useStyles()
  const act = useAct()
  const mayRemove = useMay('remove-examples')
  if (count === 0) return null
  return (
    <MessageBar intent="info" className={styles.bar}>
      <MessageBarBody>
        {count === 1 ? 'One of the clients is an example' : `${count} of the clients are examples`}, to try things with.
        Removed, they take their jobs and services along.
      </MessageBarBody>
      {mayRemove && (
        <MessageBarActions>
          <Button size="small" onClick={() => void act('remove-examples', { run: run() })}>
            Remove the examples
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
