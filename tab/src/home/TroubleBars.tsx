import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Trouble } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { lazy, Suspense, useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'

const LogSitting = lazy(() => import('./LogSitting.tsx').then(({ LogSitting: dialog }) => ({ default: dialog })))

/** Time that the timer measured and that could not be logged: why, with a way to log it and a way to let it go. */
const TroubleBar = ({ trouble: { sitting, refusal } }: { trouble: Trouble }) => {
  const act = useAct()
  const say = useSay()
  const [asks, setAsks] = useState(false)
  const minutes = sitting.pieces.reduce((sum, piece) => sum + piece.minutes, 0)
  const work = [sitting.taskTitle, sitting.clientName, sitting.jobName].filter(Boolean).join(', ')
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{sayMinutes(minutes)} of the timer could not be logged.</MessageBarTitle> {work}.{' '}
        {say.refusal(refusal)} It is kept here until you decide.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setAsks(true)}>
          Log it…
        </Button>
        <Button size="small" appearance="transparent" onClick={() => void act('drop-sitting', { sitting: sitting.id })}>
          Drop it
        </Button>
      </MessageBarActions>
      {asks && (
        <Suspense>
          <LogSitting sitting={sitting} close={() => setAsks(false)} />
        </Suspense>
      )}
    </MessageBar>
  )
}

export const TroubleBars = ({ troubles }: { troubles: Trouble[] }) =>
  troubles.map(trouble => <TroubleBar key={trouble.sitting.id} trouble={trouble} />)
