import { makeStyles, SearchBox } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useLater } from './use-later.ts'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0, maxWidth: 'none', [from.middle]: { width: '184px' } },
})

type Props = { label: string; words: string; onWords: (words: string) => void; focused?: boolean }

/** Filters a list by words, a moment after the last key. */
export const WordsFilter = ({ label, words, onWords, focused = false }: Props) => {
  const styles = useStyles()
  const [typed, setTyped] = useState(words)
  const rested = useLater(typed, 200)
  const told = useRef(words)
  useEffect(() => {
    if (rested === told.current) return
    told.current = rested
    onWords(rested)
  }, [rested, onWords])
  // Words set from elsewhere replace what was typed; those that come back from here do not.
  useEffect(() => {
    if (words === told.current) return
    told.current = words
    setTyped(words)
  }, [words])
  return (
    <SearchBox
      className={styles.box}
      aria-label={label}
      placeholder={label}
      value={typed}
      autoFocus={focused}
      onChange={(_, { value }) => setTyped(value.slice(0, 100))}
    />
  )
}
