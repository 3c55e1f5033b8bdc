import type { ComponentChildren } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Icon } from '../Icon.tsx'
import { useMenu } from './use-menu.ts'

const CloseMenu = createContext<() => void>(() => undefined)

export const useCloseMenu = () => useContext(CloseMenu)

type Props = {
  /** Names the menu, and the button unless what stands in it does (`named`). */
  label: string
  named?: boolean
  button: ComponentChildren
  className?: string
  title?: string
  disabled?: boolean
  children: ComponentChildren
}

export const Menu = ({
  label,
  named = false,
  button,
  className = 'button',
  title,
  disabled = false,
  children,
}: Props) => {
  const menu = useMenu()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the menu inside
    <div ref={menu.root} class="menu-root" onKeyDown={menu.onKeyDown}>
      <button
        ref={menu.button}
        type="button"
        class={className}
        aria-haspopup="menu"
        aria-expanded={menu.open}
        aria-label={named ? undefined : label}
        title={title}
        disabled={disabled}
        onClick={menu.toggle}
      >
        {button}
      </button>
      {menu.open && (
        <div ref={menu.menu} class="menu" role="menu" aria-label={label}>
          <CloseMenu.Provider value={menu.close}>{children}</CloseMenu.Provider>
        </div>
      )}
    </div>
  )
}

type ItemProps = { onChoose(): void; children: ComponentChildren; name?: string; checked?: boolean }

/** `checked` makes it one of several to choose from. */
export const MenuItem = ({ onChoose, children, name, checked }: ItemProps) => {
  const close = useCloseMenu()
  const choose = () => {
    close()
    onChoose()
  }
  const radio = checked === undefined ? {} : { 'aria-checked': checked }
  return (
    <button
      type="button"
      class="menu-item"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...radio}
      tabIndex={-1}
      data-name={name}
      aria-label={name}
      onClick={choose}
    >
      {checked !== undefined && <span class="menu-check">{checked && <Icon name="check" size={16} />}</span>}
      {children}
    </button>
  )
}

export const MenuGroup = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
  <div role="group" aria-label={label} class="menu-group">
    <p aria-hidden="true">{label}</p>
    {children}
  </div>
)
