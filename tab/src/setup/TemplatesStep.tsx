import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { shipped } from '#src/templates/shipped.ts'
import { frequencyWords } from '#src/templates/template-words.ts'

/** What the firm does again and again, of what comes with the product; ticked, it is the firm's own to change. */
export const TemplatesStep = ({ taken }: { taken: { id: string }[] }) => {
  const shared = useSharedStyles()
  const act = useAct()
  const [ticked, setTicked] = useState<string[]>([])
  const free = shipped.filter(({ id }) => !taken.some(other => other.id === id))
  const wanted = free.filter(({ id }) => ticked.includes(id))
  const publish = async () => {
    for (const facts of wanted) await act('publish-template', facts)
    setTicked([])
  }
  if (free.length === 0) return null
  return (
    <>
      <fieldset className={shared.fieldset}>
        <legend>What do you do every month, quarter or year?</legend>
        {free.map(({ id, name, frequency }) => (
          <Checkbox
            key={id}
            label={`${name}, ${frequencyWords[frequency].toLowerCase()}`}
            checked={ticked.includes(id)}
            onChange={(_, { checked }) => setTicked(checked ? [...ticked, id] : ticked.filter(each => each !== id))}
          />
        ))}
      </fieldset>
      <Button disabledFocusable={wanted.length === 0} onClick={() => void publish()}>
        We do these
      </Button>
    </>
  )
}
