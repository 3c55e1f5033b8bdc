import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { plainTag } from '@praxis/practice'
import { useState } from 'react'
import { Chips } from '#src/frame/Chips.tsx'
import { shownTags, withTag } from './tags-shown.ts'

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: '8px' },
  words: { flexGrow: 1, minWidth: 0 },
})

type Props = {
  label: string
  hint?: string
  /** What can be chosen at once. */
  known: string[]
  chosen: string[]
  onChange: (chosen: string[]) => void
  /** Nothing but what is known. */
  only?: boolean
}

/** Tags to choose from, found by their first letters; what is not there yet is added. */
export const TagsField = ({ label, hint, known, chosen, onChange, only = false }: Props) => {
  const styles = useStyles()
  const [words, setWords] = useState('')
  const shown = shownTags(known, chosen, words)
  const isThere = shown.some(tag => plainTag(tag) === plainTag(words))
  const add = () => {
    onChange(withTag(chosen, shown.find(tag => plainTag(tag) === plainTag(words)) ?? words))
    setWords('')
  }
  const canAdd = words.trim() !== '' && (!only || isThere)
  return (
    <>
      <Field label={label} {...(hint && { hint })}>
        <div className={styles.line}>
          <Input
            className={styles.words}
            aria-label={label}
            placeholder={only ? 'Find a tag' : 'Find or add a tag'}
            value={words}
            maxLength={40}
            onChange={(_, { value }) => setWords(value.replace(',', ''))}
            onKeyDown={event => {
              if (event.key !== 'Enter' || words.trim() === '') return
              event.preventDefault()
              if (canAdd) add()
            }}
          />
          <Button disabledFocusable={!canAdd} onClick={add}>
            {only ? 'Choose' : 'Add'}
          </Button>
        </div>
      </Field>
      <Chips
        label={`${label}: chosen and in use`}
        chips={shown.map(tag => ({ id: tag, words: tag }))}
        flush
        on={tag => chosen.includes(tag)}
        toggle={tag => onChange(chosen.includes(tag) ? chosen.filter(each => each !== tag) : withTag(chosen, tag))}
      />
    </>
  )
}
