import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Component } from 'react'

type State = { error: Error | undefined }

/** A page that fails, or whose program cannot be loaded, leaves the rest of the tab standing. */
export class PageGuard extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>This page could not be shown.</MessageBarTitle> Praxis may have been updated since it was
          opened. What is saved stays saved.
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => location.reload()}>
            Load it again
          </Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
}
