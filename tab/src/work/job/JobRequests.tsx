import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { JobPage, RequestView } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { itemKindWords } from '#src/templates/template-words.ts'
import { WhyDate } from './WhyDate.tsx'

const useStyles = makeStyles({
  requests: { padding: '12px 16px 0', maxWidth: '720px', [from.middle]: { padding: '12px 8px 0' } },
  request: { paddingTop: '16px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  when: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', minHeight: '24px' },
  day: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  items: { marginTop: '4px' },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
})

const Request = ({ request: { title, goes, due, items } }: { request: RequestView }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <section aria-label={title} className={styles.request}>
      <h2 className={styles.name}>{title}</h2>
      <div className={mergeClasses(shared.context, styles.when)}>
        <span className={styles.day}>
          Goes out {say.date(goes.date)}
          <WhyDate why={goes} what={`${title} goes out`} />
        </span>
        <span>Answer by {say.date(due)}</span>
      </div>
      <ul className={mergeClasses(shared.list, styles.items)}>
        {items.map(item => (
          <li key={item.id} className={styles.item}>
            <div>{item.title}</div>
            <div className={shared.caption}>
              {itemKindWords[item.kind]}
              {item.optional && ', can be left out'}
              {item.why && ` · ${item.why}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the job's template asks of the client, and when. */
export const JobRequests = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <div className={styles.requests}>
      <div className={shared.caption}>
        Planned by the template. Praxis sends nothing to clients yet: ask for these yourself on the day.
      </div>
      {job.requests.map(request => (
        <Request key={request.id} request={request} />
      ))}
    </div>
  )
}
