import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { HoldTold } from '@praxis/practice'
import { sayReason } from '@praxis/practice'
import { useAct } from '#src/frame/use-act.ts'
import { useBarLook } from '#src/frame/use-bar-look.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { doesWords } from './hold-words.ts'

type Props = {
  hold: HoldTold
  /** On whom it stands, where that is not what the page shows. */
  whose?: string | undefined
  mayLift: boolean
}

const HoldBar = ({ hold, whose, mayLift }: Props) => {
  const act = useAct()
  const say = useSay()
  const narrow = useNarrow()
  const reason = sayReason(hold)
  return (
    <MessageBar intent={hold.strength === 'blocks' ? 'error' : 'warning'} {...useBarLook()}>
      <MessageBarBody>
        <MessageBarTitle>On hold: {reason}.</MessageBarTitle> {doesWords(hold)}
        {whose && ` for ${whose}`}. {hold.note && `${hold.note} `}({hold.byName}, {say.moment(hold.at)})
      </MessageBarBody>
      {mayLift && (
        <MessageBarActions>
          <Button
            {...(narrow ? { style: { minHeight: 44 } } : { size: 'small' as const })}
            aria-label={`Lift the hold: ${reason}`}
            onClick={() => void act('lift-hold', { on: hold.on, hold: hold.id })}
          >
            Lift
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

type BarsProps = {
  holds: HoldTold[]
  whose?: (hold: HoldTold) => string | undefined
  mayLift: (hold: HoldTold) => boolean
}

/** What stands in the way of acts: why, since when, by whom, and for those who may a way to lift it. */
export const HoldBars = ({ holds, whose, mayLift }: BarsProps) =>
  holds.map(hold => <HoldBar key={hold.id} hold={hold} whose={whose?.(hold)} mayLift={mayLift(hold)} />)
