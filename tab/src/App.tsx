import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import { Around } from './frame/Around.tsx'
import { createKeyboard, KeyboardProvider } from './frame/keyboard.ts'
import { MeGate } from './frame/MeGate.tsx'
import { Pages } from './frame/Pages.tsx'
import { tabPath } from './frame/tab-path.ts'
import { themes } from './frame/themes.ts'
import type { Service } from './service/service.ts'
import { ServiceProvider } from './service/service.ts'
import { useStore } from './service/store.ts'
import { hasEdits } from './time/kept-edits.ts'

/** Goes where the host wants the tab to be, at the start and when a link is opened; Back goes back. */
const useHostPlace = ({ host }: Service) => {
  const [, navigate] = useLocation()
  useEffect(() => {
    const go = () => {
      const path = tabPath(host.place.get())
      if (path && path !== location.pathname) navigate(path)
    }
    return host.place.subscribe(go)
  }, [host, navigate])
  useEffect(() => {
    host.onBack(() => {
      history.back()
      return true
    })
  }, [host])
}

export const App = ({ service }: { service: Service }) => {
  const { host, queryClient, follower } = service
  const keyboard = useMemo(createKeyboard, [])
  const theme = useStore(host.theme)
  useHostPlace(service)
  useEffect(() => follower.start(), [follower])
  useEffect(() => {
    // Cells of the week that were typed before this page was loaded are saved now, whatever page is looked at.
    if (hasEdits()) void import('./time/use-edits.ts').then(({ editQueue }) => editQueue(service))
  }, [service])
  useEffect(() => keyboard.listen(), [keyboard])
  useEffect(() => {
    // The browser's own parts, as the sign in a field of a day.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  }, [theme])
  return (
    <FluentProvider theme={themes[theme]}>
      <ServiceProvider value={service}>
        <QueryClientProvider client={queryClient}>
          <KeyboardProvider value={keyboard}>
            <MeGate>
              <Around>
                <Pages />
              </Around>
            </MeGate>
          </KeyboardProvider>
        </QueryClientProvider>
      </ServiceProvider>
    </FluentProvider>
  )
}
