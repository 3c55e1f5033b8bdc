import type { CommandName } from '@praxis/practice'
import type { ComponentType } from 'react'
import { lazy } from 'react'

/** One page of the settings. `item` is what its address names behind it, as a person. */
export type SettingsPart = {
  id: string
  name: string
  /** The command without which there is nothing to do on it. */
  needs: CommandName
  Page: ComponentType<{ item?: string | undefined }>
}

/** The pages of the settings, in their order. */
export const settingsParts: SettingsPart[] = [
  {
    id: 'firm',
    name: 'Firm',
    needs: 'save-firm',
    Page: lazy(() => import('./FirmPart.tsx').then(({ FirmPart: page }) => ({ default: page }))),
  },
  {
    id: 'people',
    name: 'People',
    needs: 'save-person',
    Page: lazy(() => import('./people/PeoplePart.tsx').then(({ PeoplePart: page }) => ({ default: page }))),
  },
  {
    id: 'calendar',
    name: 'Calendar',
    needs: 'save-calendar',
    Page: lazy(() => import('./CalendarPart.tsx').then(({ CalendarPart: page }) => ({ default: page }))),
  },
  {
    id: 'statuses',
    name: 'Statuses',
    needs: 'save-statuses',
    Page: lazy(() => import('./StatusesPart.tsx').then(({ StatusesPart: page }) => ({ default: page }))),
  },
  {
    id: 'client-fields',
    name: 'Client fields',
    needs: 'save-client-fields',
    Page: lazy(() => import('./ClientFieldsPart.tsx').then(({ ClientFieldsPart: page }) => ({ default: page }))),
  },
  {
    id: 'addresses',
    name: 'Secret addresses',
    needs: 'save-person',
    Page: lazy(() => import('./AddressesPart.tsx').then(({ AddressesPart: page }) => ({ default: page }))),
  },
  {
    id: 'automations',
    name: 'Automations',
    needs: 'switch-rule',
    Page: lazy(() =>
      import('./automations/AutomationsPart.tsx').then(({ AutomationsPart: page }) => ({ default: page })),
    ),
  },
]
