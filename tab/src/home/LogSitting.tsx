import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Textarea,
} from '@fluentui/react-components'
import type { SittingView } from '@praxis/practice'
import { isPlainDate, readDuration, sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'
import { useSay } from '#src/frame/use-say.ts'

const useStyles = makeStyles({
  piece: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px', marginBottom: '12px' },
  input: { minWidth: '0' },
})

type Piece = { day: string; text: string; of: SittingView['pieces'][number] }

/** Logs what the timer measured, piece by piece, on days and with minutes that fit. */
const useLogging = (sitting: SittingView, pieces: Piece[], note: string) => {
  const act = useAct()
  const say = useSay()
  const [wrong, setWrong] = useState<string>()

  const logPiece = async ({ day, text, of }: Piece) => {
    const minutes = readDuration(text)
    if (!minutes || !isPlainDate(day)) return `“${text}” on ${day} cannot be read.`
    const came = await act(
      'log-time',
      {
        job: sitting.job,
        ...(sitting.task && { task: sitting.task }),
        ...(note && { note }),
        date: day,
        minutes,
        // On its own day it is that piece of the sitting, which is logged once whoever does it.
        ...(day === of.date && { sitting: sitting.id }),
      },
      { showsRefusal: true },
    )
    return came.state === 'refused' ? say.refusal(came.refusal) : undefined
  }

  const log = async (): Promise<boolean> => {
    for (const piece of pieces) {
      const why = await logPiece(piece)
      setWrong(why)
      if (why) return false
    }
    if (pieces.some(({ day, of }) => day !== of.date))
      await act('drop-sitting', { sitting: sitting.id }, { quiet: true })
    return true
  }
  return { wrong, log }
}

const PieceFields = ({ piece, change }: { piece: Piece; change: (changed: Partial<Piece>) => void }) => {
  const styles = useStyles()
  return (
    <div className={styles.piece}>
      <Field label="Day">
        <Input
          type="date"
          className={styles.input}
          value={piece.day}
          onChange={(_, { value }) => change({ day: value })}
        />
      </Field>
      <Field label="Time">
        <Input className={styles.input} value={piece.text} onChange={(_, { value }) => change({ text: value })} />
      </Field>
    </div>
  )
}

type Props = { sitting: SittingView; close: () => void }

/** Logs what the timer measured and could not log by itself. */

export const LogSitting = ({ sitting, close }: Props) => {
  useReturnFocus()
  const [pieces, setPieces] = useState<Piece[]>(
    sitting.pieces.map(of => ({ day: of.date, text: sayMinutes(of.minutes), of })),
  )
  const [note, setNote] = useState(sitting.note ?? '')
  const { wrong, log } = useLogging(sitting, pieces, note)
  const change = (of: Piece['of'], changed: Partial<Piece>) =>
    setPieces(all => all.map(piece => (piece.of === of ? { ...piece, ...changed } : piece)))
  const save = async () => {
    if (await log()) close()
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Log the timer’s time</DialogTitle>
          <DialogContent>
            <p>{[sitting.taskTitle, sitting.clientName, sitting.jobName].filter(Boolean).join(' · ')}</p>
            {pieces.map(piece => (
              <PieceFields key={piece.of.date} piece={piece} change={changed => change(piece.of, changed)} />
            ))}
            <Field label="Note">
              <Textarea value={note} maxLength={2000} onChange={(_, { value }) => setNote(value)} />
            </Field>
            {wrong && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{wrong}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Cancel</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={() => void save()}>
              Log it
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
