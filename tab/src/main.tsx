import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  teamsLightTheme,
} from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { tabPath } from './frame/tab-path.ts'
import { isHosted, openHost } from './service/host.ts'
import { createService } from './service/service.ts'
import { readSettings } from './service/settings.ts'
import { askKey } from './service/use-ask.ts'

const root = createRoot(document.getElementById('root') ?? document.body)

const say = (title: string, body: string) =>
  root.render(
    <FluentProvider theme={teamsLightTheme}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {body}
        </MessageBarBody>
      </MessageBar>
    </FluentProvider>,
  )

const start = async () => {
  if (!isHosted())
    return say('Praxis opens inside Microsoft Teams.', 'Open it from the apps of Teams, or from its chat.')
  const settings = await readSettings()
  const host = await openHost(settings.hosts)
  const place = host.place.get()
  // A page that the host opened by its own address stays there, unless a link names a place below it.
  const path = place.path || location.pathname === '/' ? tabPath(place) : undefined
  if (path) history.replaceState(null, '', path)
  const service = createService(host, settings)
  for (const name of ['people', 'home'] as const)
    void service.queryClient.prefetchQuery({
      queryKey: askKey(name, {}),
      queryFn: ({ signal }) => service.api.ask(name, {}, signal),
    })
  root.render(<App service={service} />)
  host.loaded()
}

start().catch(() => say('Praxis could not start.', 'Teams did not answer. Close this tab and open it again.'))
