import { Building20Filled, Building20Regular } from '@fluentui/react-icons/svg/building'
import { Clock20Filled, Clock20Regular } from '@fluentui/react-icons/svg/clock'
import {
  DocumentBulletListMultiple20Filled,
  DocumentBulletListMultiple20Regular,
} from '@fluentui/react-icons/svg/document-bullet-list-multiple'
import { Home20Filled, Home20Regular } from '@fluentui/react-icons/svg/home'
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings'
import { TaskListSquareLtr20Filled, TaskListSquareLtr20Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { CommandName, Me, QueryName } from '@praxis/practice'
import type { ComponentType } from 'react'
import { settingsParts } from '#src/settings/settings-parts.ts'

export type PlaceId = 'home' | 'jobs' | 'clients' | 'time' | 'templates' | 'settings'
export type Place = {
  id: PlaceId
  path: string
  name: string
  key: string
  /** The queries and commands without any of which there is nothing on it. */
  needs: (QueryName | CommandName)[]
  Icon: ComponentType
  Current: ComponentType
}

/** The places of the tab, in the order of the rail. */
export const places: Place[] = [
  { id: 'home', path: '/', name: 'Home', key: 'h', needs: ['home'], Icon: Home20Regular, Current: Home20Filled },
  {
    id: 'jobs',
    path: '/jobs',
    name: 'Jobs',
    key: 'j',
    needs: ['jobs'],
    Icon: TaskListSquareLtr20Regular,
    Current: TaskListSquareLtr20Filled,
  },
  {
    id: 'clients',
    path: '/clients',
    name: 'Clients',
    key: 'c',
    needs: ['clients'],
    Icon: Building20Regular,
    Current: Building20Filled,
  },
  { id: 'time', path: '/time', name: 'Time', key: 't', needs: ['week'], Icon: Clock20Regular, Current: Clock20Filled },
  {
    id: 'templates',
    path: '/templates',
    name: 'Templates',
    key: 'm',
    needs: ['template-rows'],
    Icon: DocumentBulletListMultiple20Regular,
    Current: DocumentBulletListMultiple20Filled,
  },
  {
    id: 'settings',
    path: '/settings',
    name: 'Settings',
    key: 's',
    needs: settingsParts.map(({ needs }) => needs),
    Icon: Settings20Regular,
    Current: Settings20Filled,
  },
]

/** Whether somebody has something to see or to do there. */
export const mayOpen =
  ({ queries, commands }: Me['may']) =>
  ({ needs }: Place): boolean =>
    needs.some(name => [...queries, ...commands].includes(name))

/** The place to which a path of the tab belongs. */
export const placeOf = (path: string): PlaceId => {
  const [, first = ''] = path.split('/')
  if (first === 'jobs' || first === 'job' || first === 'apply') return 'jobs'
  if (first === 'client') return 'clients'
  if (first === 'clients' || first === 'templates' || first === 'settings') return first
  return first === 'time' ? 'time' : 'home'
}
