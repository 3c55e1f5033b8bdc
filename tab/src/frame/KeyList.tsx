import { makeStyles, tokens } from '@fluentui/react-components'
import { useStore } from '#src/service/store.ts'
import { useDialogs } from './dialogs.ts'
import type { Binding } from './keyboard.ts'
import { useKeyboard } from './keyboard.ts'
import { ShowDialog } from './ShowDialog.tsx'

const useStyles = makeStyles({
  group: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  keys: { display: 'grid', gridTemplateColumns: '144px 1fr', rowGap: '4px', margin: '0' },
  key: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
  words: { margin: '0' },
  off: { color: tokens.colorNeutralForeground3 },
})

type Group = { name: string; bindings: () => Binding[] }

/** The last registered first; what has one name stands together. */
const byName = (groups: Group[]): [name: string, bindings: Binding[]][] => {
  const found = new Map<string, Binding[]>()
  for (const { name, bindings } of groups.toReversed()) found.set(name, [...(found.get(name) ?? []), ...bindings()])
  return [...found]
}

/** Every key that does something on this page. */
export const KeyList = () => {
  const styles = useStyles()
  const dialogs = useDialogs()
  const keyboard = useKeyboard()
  const groups = useStore(keyboard.groups)
  const letters = useStore(keyboard.letters)
  return (
    <ShowDialog title="Keys" close={dialogs.close}>
      {!letters && <span className={styles.off}>Keys of a single letter are switched off.</span>}
      {byName(groups).map(([name, bindings]) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.group}>{name}</h3>
          <dl className={styles.keys}>
            {bindings.map(({ keys, words }) => (
              <div key={keys} style={{ display: 'contents' }}>
                <dt className={styles.key}>{keys.replaceAll('Arrow', '').replace('Escape', 'Esc')}</dt>
                <dd className={styles.words}>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </ShowDialog>
  )
}
