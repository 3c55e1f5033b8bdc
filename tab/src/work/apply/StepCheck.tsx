import { MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle'
import type { ApplyPreview, PlainDate, TemplateView } from '@praxis/practice'
import { sayFee } from '@praxis/practice'
import type { ReactNode } from 'react'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Saying } from '#src/frame/use-say.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { checkWarnings, figureWords } from './apply-words.ts'
import { PlannedTable } from './PlannedTable.tsx'

const useStyles = makeStyles({
  check: { padding: '16px 16px 8px', flexShrink: 0, [from.middle]: { padding: '16px 24px 8px' } },
  figure: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  effects: { display: 'flex', flexWrap: 'wrap', columnGap: '64px', rowGap: '12px' },
  list: {
    display: 'grid',
    gridTemplateColumns: '16px 56px auto',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  makes: { color: tokens.colorStatusSuccessForeground1, display: 'flex' },
  leaves: { color: tokens.colorNeutralForeground3, display: 'flex' },
  head: { padding: '0 16px', flexShrink: 0 },
  warning: { marginBottom: '12px' },
  fee: { margin: '0 0 12px' },
})

type Effect = { count: number; words: string }

const Effects = ({ title, effects, icon }: { title: string; effects: Effect[]; icon: ReactNode }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <section aria-label={title}>
      <div className={shared.caption}>{title}</div>
      <ul className={mergeClasses(shared.list)}>
        {effects.map(({ count, words }) => (
          <li key={words} className={styles.list}>
            {icon}
            <span className={mergeClasses(shared.number, styles.number)}>{count.toLocaleString('en-GB')}</span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The requests to clients that are planned with the jobs, if there are any. */
const plannedRequests = (
  { requests: { count, first } }: ApplyPreview,
  today: PlainDate,
  say: Pick<Saying, 'date'>,
): Effect[] =>
  first
    ? [
        {
          count,
          words: `${count === 1 ? 'request' : 'requests'} planned, the first ${first < today ? 'was for' : 'for'} ${say.date(first)}`,
        },
      ]
    : []

/** Last decision: what would be made, and what not. */
export const StepCheck = ({ preview, template }: { preview: ApplyPreview; template: TemplateView }) => {
  const styles = useStyles()
  const say = useSay()
  const { today } = useMe()
  const tasks = preview.jobs.reduce((sum, job) => sum + job.tasks, 0)
  const people = preview.load.length
  const { locale } = useService().host
  return (
    <>
      <div className={styles.check}>
        <h2 className={styles.figure}>{figureWords(preview)}</h2>
        {checkWarnings(preview, today).map(words => (
          <MessageBar key={words} intent="warning" layout="multiline" className={styles.warning}>
            <MessageBarBody>{words}</MessageBarBody>
          </MessageBar>
        ))}
        {preview.fee && preview.jobs.length > 0 && (
          <p className={styles.fee}>Fee of each: {sayFee(preview.fee, locale)}</p>
        )}
        {preview.jobs.length > 0 && (
          <div className={styles.effects}>
            <Effects
              title="Makes"
              icon={<Checkmark16Regular className={styles.makes} />}
              effects={[
                { count: tasks, words: `tasks for ${people} ${people === 1 ? 'person' : 'people'}` },
                ...plannedRequests(preview, today, say),
              ]}
            />
            <Effects
              title="Does not touch"
              icon={<SubtractCircle16Regular className={styles.leaves} />}
              effects={[
                { count: 0, words: 'messages to clients' },
                { count: 0, words: 'existing jobs changed' },
                { count: preview.leftOut.length, words: 'clients left out' },
              ]}
            />
          </div>
        )}
      </div>
      {preview.jobs.length > 0 && (
        <>
          <div className={styles.head}>
            <SectionHead id="planned" title="Jobs" count={`first to start, of ${preview.jobs.length}`} />
          </div>
          <PlannedTable preview={preview} template={template} />
        </>
      )}
    </>
  )
}
