import { Input } from '@fluentui/react-components'
import { readDuration, sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { useEditorStyles } from './editor-styles.ts'

type Props = { minutes: number | undefined; most: number; onChange: (minutes: number) => void; id?: string }

/** Minutes as people write them, `1:30` or `90m`; what says none leaves the last ones. The field around it names it. */
export const DurationInput = ({ minutes, most, onChange, ...field }: Props) => {
  const styles = useEditorStyles()
  const [typed, setTyped] = useState<string>()
  const read = (text: string) => {
    setTyped(text)
    const meant = text.trim() === '' ? 0 : readDuration(text)
    if (meant !== undefined) onChange(Math.min(most, meant))
  }
  return (
    <Input
      {...field}
      className={styles.short}
      placeholder="0:00"
      value={typed ?? (minutes === undefined ? '' : sayMinutes(minutes))}
      onChange={(_, { value }) => read(value)}
      onBlur={() => setTyped(undefined)}
    />
  )
}
