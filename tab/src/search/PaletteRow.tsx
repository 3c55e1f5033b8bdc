import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Building20Regular } from '@fluentui/react-icons/svg/building'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { ContactCard20Regular } from '@fluentui/react-icons/svg/contact-card'
import { Layer20Regular } from '@fluentui/react-icons/svg/layer'
import { Person20Regular } from '@fluentui/react-icons/svg/person'
import { TaskListSquareLtr20Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { ComponentType } from 'react'
import { useEffect, useRef } from 'react'
import { rowFills } from '#src/frame/row-fills.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from } from '#src/frame/use-width.ts'
import type { Option } from './palette-groups.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gridTemplateAreas: '"icon name aside" "icon about aside"',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '2px',
    minHeight: '60px',
    boxSizing: 'border-box',
    padding: '8px 16px',
    cursor: 'pointer',
    [from.middle]: {
      gridTemplateColumns: '20px fit-content(60%) minmax(0, 1fr) auto',
      gridTemplateAreas: '"icon name about aside"',
      minHeight: '36px',
      padding: '0 16px',
    },
  },
  active: {
    backgroundColor: rowFills.open,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
  },
  icon: { gridArea: 'icon', display: 'flex', color: tokens.colorNeutralForeground2 },
  name: { gridArea: 'name' },
  about: { gridArea: 'about', fontSize: tokens.fontSizeBase200, [from.middle]: { fontSize: tokens.fontSizeBase300 } },
  aside: { gridArea: 'aside' },
})

const icons: Record<Option['kind'], ComponentType> = {
  client: Building20Regular,
  contact: ContactCard20Regular,
  job: TaskListSquareLtr20Regular,
  task: Circle20Regular,
  person: Person20Regular,
  template: Layer20Regular,
  command: ChevronRight20Regular,
}

type Props = { id: string; option: Option; isActive: boolean; onPoint: () => void; onChoose: () => void }

/** One thing that can be opened or done; the field above keeps the focus. */
export const PaletteRow = ({ id, option, isActive, onPoint, onChoose }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const element = useRef<HTMLDivElement>(null)
  const { kind, name, about, aside } = option
  const Icon = icons[kind]
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={mergeClasses(styles.row, isActive && styles.active)}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles.icon}>
        <Icon />
      </span>
      <span className={mergeClasses(styles.name, shared.subject)}>{name}</span>
      <span className={mergeClasses(styles.about, shared.aside)}>{about}</span>
      <span className={mergeClasses(styles.aside, shared.caption)}>{aside}</span>
    </div>
  )
}
