import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload'
import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import { from } from '#src/frame/use-width.ts'

const useStyles = makeStyles({
  choose: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    padding: '8px 16px',
    [from.middle]: { padding: '8px 24px' },
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '12px',
    minHeight: '240px',
    padding: '24px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  over: { borderTopColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  problem: string | undefined
  choose: (file: File) => void
  /** What is wanted, what the field is called, and which files it offers. */
  words: { drop: string; label: string; accept: string }
}

/** A place to drop a file on, and a button for those who rather choose one. */
export const ChooseFile = ({ problem, choose, words }: Props) => {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) choose(file)
  }
  return (
    <div className={styles.choose}>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <section
        aria-label="File to import"
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span>{words.drop}</span>
        <Button icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.label}
          accept={words.accept}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) choose(file)
            target.value = ''
          }}
        />
        <span className={styles.hint}>Nothing is changed before you have seen what would be.</span>
      </section>
    </div>
  )
}
