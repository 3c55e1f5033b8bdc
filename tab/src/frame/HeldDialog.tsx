import { makeStyles } from '@fluentui/react-components'
import type { RefusalOf } from '@praxis/practice'
import { sayReason } from '@praxis/practice'
import { FormDialog } from './FormDialog.tsx'
import { useHeldQuestion } from './held-asked.ts'
import { useSay } from './use-say.ts'

const useStyles = makeStyles({ holds: { margin: 0, paddingLeft: '20px' } })

const words: Record<RefusalOf<'held'>['act'], { title: string; does: string }> = {
  start: { title: 'Start all the same?', does: 'Start all the same' },
  file: { title: 'File all the same?', does: 'File all the same' },
  'new-job': { title: 'Make it all the same?', does: 'Make it all the same' },
}

/** Asks whether to go on where a hold warns of an act. The yes is kept in the history. */
export const HeldDialog = () => {
  const question = useHeldQuestion()
  const styles = useStyles()
  const say = useSay()
  if (!question) return null
  const { held, answer } = question
  return (
    <FormDialog {...words[held.act]} leaves="Leave it" submit={() => answer(true)} close={() => answer(false)}>
      <div>{held.name} is on hold:</div>
      <ul className={styles.holds}>
        {held.holds.map(hold => (
          <li key={hold.id}>
            <strong>{sayReason(hold)}</strong>, set by {hold.byName} {say.moment(hold.at)}
            {hold.note && `. ${hold.note}`}
          </li>
        ))}
      </ul>
      <div>That you went on is kept in the history.</div>
    </FormDialog>
  )
}
