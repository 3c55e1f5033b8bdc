import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { failureWords } from './failure-words.ts'

type Props = { what: string; error: unknown; retry: () => void; className?: string }

/** Something could not be loaded: what, why, and another try. */
export const Failure = ({ what, error, retry, className }: Props) => (
  <MessageBar intent="error" layout="multiline" {...(className && { className })}>
    <MessageBarBody>
      <MessageBarTitle>{what}</MessageBarTitle> {failureWords(error)}
    </MessageBarBody>
    <MessageBarActions>
      <Button size="small" onClick={retry}>
        Retry
      </Button>
    </MessageBarActions>
  </MessageBar>
)
