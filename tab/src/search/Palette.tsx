import { Button, Dialog, DialogSurface, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import type { KeyboardEvent } from 'react'
import { useId } from 'react'
import { useDialogs } from '#src/frame/dialogs.ts'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'
import { from } from '#src/frame/use-width.ts'
import { PaletteRow } from './PaletteRow.tsx'
import type { PaletteState } from './use-palette.ts'
import { usePalette } from './use-palette.ts'

const useStyles = makeStyles({
  surface: {
    width: '100vw',
    maxWidth: '100vw',
    height: '100vh',
    maxHeight: '100vh',
    boxSizing: 'border-box',
    padding: '0',
    borderRadius: '0',
    overflow: 'hidden',
    [from.middle]: {
      width: '640px',
      height: 'fit-content',
      maxHeight: 'min(560px, calc(100vh - 128px))',
      marginTop: '64px',
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  palette: { display: 'flex', flexDirection: 'column', height: '100%', maxHeight: 'inherit' },
  field: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: 0,
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  input: { flexGrow: 1, minWidth: 0, '&::after': { display: 'none' } },
  close: { minWidth: '44px', minHeight: '44px', [from.middle]: { display: 'none' } },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '4px 0' },
  title: { padding: '8px 16px 4px' },
  said: { padding: '12px 16px', color: tokens.colorNeutralForeground2 },
  bars: { padding: '4px 8px' },
})

const keysOf = ({ move, take }: PaletteState): Record<string, () => void> => ({
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: take,
})

const idOf = (list: string, at: number): string => `${list}-${at}`

const Field = ({ palette, list }: { palette: PaletteState; list: string }) => {
  const styles = useStyles()
  const { close } = useDialogs()
  const { text, type, options, at } = palette
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const does = keysOf(palette)[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }
  return (
    <div className={styles.field}>
      <Input
        className={styles.input}
        size="large"
        appearance="filled-lighter"
        contentBefore={<Search20Regular />}
        role="combobox"
        aria-label="Search, or say what to do"
        placeholder="Search, or say what to do"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? list : undefined}
        aria-activedescendant={options.length > 0 ? idOf(list, at) : undefined}
        autoFocus
        value={text}
        onChange={(_, { value }) => type(value)}
        onKeyDown={onKeyDown}
      />
      <Button
        className={styles.close}
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label="Close the search"
        onClick={close}
      />
    </div>
  )
}

/** The rows that Enter goes through, under the titles of their groups. */
const List = ({ palette, list }: { palette: PaletteState; list: string }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { groups, options, at, setActive, choose } = palette
  return (
    <div id={list} role="listbox" aria-label="Found" className={styles.list} tabIndex={-1}>
      {groups.map(group => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
        <div key={group.title} role="group" aria-label={group.title}>
          <div aria-hidden className={mergeClasses(styles.title, shared.caption)}>
            {group.title}
          </div>
          {group.options.map(option => {
            const place = options.indexOf(option)
            return (
              <PaletteRow
                key={option.id}
                id={idOf(list, place)}
                option={option}
                isActive={place === at}
                onPoint={() => setActive(place)}
                onChoose={() => choose(option)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

const wordsOf = ({ answer, options, typed, settled }: PaletteState): string | undefined => {
  if (!settled || !answer) return undefined
  if (options.length === 0) return `Nothing is called “${typed}”.`
  return answer.more.length > 0 ? 'There is more. Type more of the name.' : undefined
}

const Said = ({ palette }: { palette: PaletteState }) => {
  const styles = useStyles()
  const { error, answer, retry, settled, options } = palette
  const words = wordsOf(palette)
  if (error && !answer) return <Failure what="The search did not work." error={error} retry={retry} />
  if (!settled && options.length === 0)
    return (
      <div className={styles.bars}>
        <RowBars rows={4} columns="20px minmax(0, 1fr)" />
      </div>
    )
  return words ? <div className={styles.said}>{words}</div> : null
}

/** Finds clients, contacts, work, people and templates, and whatever can be done, by a few letters and Enter. */
export const Palette = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const dialogs = useDialogs()
  useReturnFocus()
  const palette = usePalette()
  const list = useId()
  const { options, settled } = palette
  return (
    <Dialog open onOpenChange={dialogs.close}>
      <DialogSurface className={styles.surface} aria-label="Search">
        <div className={styles.palette}>
          <Field palette={palette} list={list} />
          {options.length > 0 && <List palette={palette} list={list} />}
          <Said palette={palette} />
          <span role="status" className={shared.unseen}>
            {settled ? (wordsOf(palette) ?? `${options.length} found`) : ''}
          </span>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
