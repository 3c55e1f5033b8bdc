import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMay, useMe } from '#src/people/use-me.ts'
import { useStore } from '#src/service/store.ts'
import { useDialogs } from './dialogs.ts'
import { useKeyboard } from './keyboard.ts'
import { useSharedStyles } from './shared-styles.ts'

const useStyles = makeStyles({
  round: { minWidth: '36px', padding: '4px', borderRadius: tokens.borderRadiusCircular },
  named: { justifyContent: 'flex-start', columnGap: '12px', padding: '4px 8px', fontWeight: 'normal' },
  who: { padding: '4px 8px 8px', display: 'flex', flexDirection: 'column' },
  title: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** What concerns oneself: the morning card, the keys. */
export const PersonItems = () => {
  const { morning } = useMe()
  const mayMorning = useMay('set-morning')
  const dialogs = useDialogs()
  const keyboard = useKeyboard()
  const letters = useStore(keyboard.letters)
  return (
    <>
      {mayMorning && (
        <MenuItem secondaryContent={morning.on ? morning.at : 'off'} onClick={() => dialogs.open('morning')}>
          Morning card…
        </MenuItem>
      )}
      <MenuItem secondaryContent="?" onClick={() => dialogs.open('keys')}>
        List of keys
      </MenuItem>
      <MenuItemCheckbox name="keys" value="letters" onClick={() => keyboard.switchLetters(!letters)}>
        Keys of a single letter
      </MenuItemCheckbox>
    </>
  )
}

/** Whether the menu's switches are on, as Fluent's Menu asks for it. */
export const useCheckedItems = () => ({ keys: useStore(useKeyboard().letters) ? ['letters'] : [] })

/** Oneself at the foot of the rail, with a small menu. */
export const PersonMenu = ({ named }: { named: boolean }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { person, firm } = useMe()
  const checkedValues = useCheckedItems()
  return (
    <Menu positioning="after-bottom" checkedValues={checkedValues}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={named ? styles.named : styles.round}>
          <PersonAvatar person={person.key} size={28} />
          <span className={named ? '' : shared.unseen}>{person.name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          {person.name}
          {person.title && <span className={styles.title}>{person.title}</span>}
          {firm && <span className={styles.title}>{firm}</span>}
        </div>
        <MenuDivider />
        <MenuList>
          <PersonItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
