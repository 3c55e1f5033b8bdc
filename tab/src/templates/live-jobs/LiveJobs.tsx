import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { JobBehind, JobsBehind } from '@praxis/practice'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { FootBar } from '#src/frame/FootBar.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { SelectBox } from '#src/frame/table/SelectBox.tsx'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { jobs as jobsInWords } from '#src/work/apply/apply-words.ts'
import { jobPath } from '#src/work/job-place.ts'
import { writeJobsInput } from '#src/work/jobs-list.ts'
import { ChangeTable } from './ChangeTable.tsx'
import type { LiveChoice } from './live-choice.ts'
import { changesOnJobs, isTaken, targetsOf, turnJob, usualChoice } from './live-choice.ts'

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    flexGrow: 1,
    minHeight: 0,
    padding: '8px 16px 24px',
    overflowY: 'auto',
    [from.middle]: { padding: '8px 24px 24px' },
  },
  note: { margin: 0 },
  section: { margin: '0 -8px' },
  inside: { padding: '0 8px' },
  job: { gridTemplateColumns: '24px minmax(0, 1fr) auto' },
})

type ChoiceProps = { choice: LiveChoice; set: (choice: LiveChoice) => void }

const changesWords = (choice: LiveChoice, row: JobBehind): string => {
  const taken = row.changes.filter(change => isTaken(choice, row, change)).length
  const all = row.changes.length === 1 ? '1 change' : `${row.changes.length} changes`
  return taken === row.changes.length ? all : `${taken} of ${all}`
}

const JobRow = ({ row, choice, set }: ChoiceProps & { row: JobBehind }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const name = `${row.clientName}, ${row.name}`
  return (
    <li className={mergeClasses(shared.row, styles.job)}>
      <SelectBox
        label={`Update ${name}`}
        checked={!choice.left.has(row.job)}
        onChange={() => set(turnJob(choice, row))}
      />
      <Link href={jobPath(row.job)} className={mergeClasses(shared.link, shared.subject)}>
        {name}
      </Link>
      <span className={shared.aside}>{changesWords(choice, row)}</span>
    </li>
  )
}

/** Brings the jobs over as one act that can be left, and taken back at once. */
const useUpdate = ({ template, rows }: JobsBehind, choice: LiveChoice) => {
  const { bulks } = useService()
  const [, navigate] = useLocation()
  const targets = useMemo(() => targetsOf(choice, rows), [choice, rows])
  const start = () => {
    if (targets.length === 0) return
    const id = crypto.randomUUID()
    const run = `run:${id}:0` as const
    const input = { run, to: template.key, jobs: targets }
    bulks.start({
      id,
      kind: 'change-jobs',
      title: `Version ${template.version} of ${template.name}`,
      path: '',
      made: writeJobsInput({ words: template.name }),
      pages: [{ run, count: targets.length, sent: { command: 'update-jobs', key: id, input } }],
    })
    navigate(`/templates/${template.id}`)
  }
  return { count: targets.length, start }
}

const Review = ({ behind }: { behind: JobsBehind }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [choice, set] = useState(usualChoice)
  const changes = useMemo(() => changesOnJobs(behind.rows), [behind.rows])
  const update = useUpdate(behind, choice)
  useKeys('Live jobs', [{ keys: 'Ctrl+Enter', words: 'Update the chosen jobs', run: update.start }])
  const { rows, total } = behind
  return (
    <>
      <div className={styles.body}>
        <p className={mergeClasses(shared.caption, styles.note)}>
          What is done stays as it is. A change that meets an edit made on a job is left out there unless you tick it.
          {total > rows.length &&
            ` These are the first ${rows.length} of ${total}; the others follow once they are done.`}
        </p>
        <section aria-labelledby="live-changes" className={styles.section}>
          <SectionHead id="live-changes" title="Changes" count={changes.length} />
          <div className={styles.inside}>
            <ChangeTable changes={changes} behind={behind} choice={choice} set={set} />
          </div>
        </section>
        <section aria-labelledby="live-rows" className={styles.section}>
          <SectionHead id="live-rows" title="Jobs" count={rows.length} />
          <ul className={shared.list}>
            {rows.map(row => (
              <JobRow key={row.job} row={row} choice={choice} set={set} />
            ))}
          </ul>
        </section>
      </div>
      <FootBar
        label="Update the jobs"
        acts={
          <Button appearance="primary" disabledFocusable={update.count === 0} onClick={update.start}>
            Update {jobsInWords(update.count)}
          </Button>
        }
      />
    </>
  )
}

/** The live jobs that follow an older version of a template: what changes about each, and what of it is taken. */
export const LiveJobs = ({ id }: { id: string }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const { data, error, refetch } = useAsk('jobs-behind', { template: id })
  const toTemplate = <Button onClick={() => navigate(`/templates/${id}`)}>Template</Button>
  return (
    <>
      <PageHead
        title="Live jobs"
        aside={narrow || !data ? '' : `${data.template.name}, version ${data.template.version}`}
      >
        {toTemplate}
      </PageHead>
      {data && data.rows.length > 0 ? (
        <Review behind={data} />
      ) : (
        <div className={styles.body}>
          {error && !data && (
            <Failure what="The live jobs could not be loaded." error={error} retry={() => void refetch()} />
          )}
          {!data && !error && <RowBars rows={8} columns="24px 1fr 1fr" />}
          {data && <Empty>Every live job follows version {data.template.version}.</Empty>}
        </div>
      )}
    </>
  )
}
