import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import type { DateExplained } from '@praxis/practice'
import { sayDate } from '@praxis/practice'
import { useSay } from '#src/frame/use-say.ts'
import { useService } from '#src/service/service.ts'
import { explainDate } from './explain-date.ts'

const useStyles = makeStyles({
  button: { minWidth: '24px', width: '24px', height: '24px', padding: '0', color: tokens.colorNeutralForeground3 },
  surface: { width: '288px', maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box' },
  title: { fontWeight: tokens.fontWeightSemibold },
  steps: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '8px', margin: '12px 0 0' },
  date: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  words: { margin: 0 },
})

/** Why this date: the rule in words and the days it was counted over. */
export const WhyDate = ({ why, what }: { why: DateExplained; what: string }) => {
  const styles = useStyles()
  const say = useSay()
  const { host } = useService()
  const { sentence, steps } = explainDate(why, say)
  return (
    <Popover positioning={{ position: 'below', align: 'start' }} withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          icon={<Info16Regular />}
          aria-label={`Why this date: ${what}`}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} tabIndex={-1} aria-label={`Why this date: ${what}`}>
        <div className={styles.title}>{sayDate(why.date, '0001-01-01', host.locale)}</div>
        <div>{sentence}</div>
        {steps.length > 0 && (
          <dl className={styles.steps}>
            {steps.map(({ date, words }) => (
              <div key={date} style={{ display: 'contents' }}>
                <dt className={styles.date}>{say.date(date)}</dt>
                <dd className={styles.words}>{words}</dd>
              </div>
            ))}
          </dl>
        )}
      </PopoverSurface>
    </Popover>
  )
}
