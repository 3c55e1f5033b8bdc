import { Card, makeStyles, tokens } from '@fluentui/react-components'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import type { NextStep } from '@praxis/practice'
import { Link } from 'wouter'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAsk } from '#src/service/use-ask.ts'

const useStyles = makeStyles({
  card: { margin: '0 16px 16px', maxWidth: '1200px', boxSizing: 'border-box' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 272px), 1fr))',
    gap: '8px 24px',
  },
  step: { display: 'flex', columnGap: '8px', minWidth: 0 },
  sign: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column' },
})

const words: Record<NextStep, { title: string; about: string; path: string }> = {
  timer: { title: 'Start a timer', about: 'Press ▶ beside a task of a job; your time comes by itself.', path: '/jobs' },
  finish: {
    title: 'Finish a task',
    about: 'Open a job and tick its first task: the next is free at once.',
    path: '/jobs',
  },
  team: {
    title: 'Invite the team',
    about: 'Tick who works here; each gets a day of their own.',
    path: '/settings/people',
  },
  service: {
    title: 'Let work come by itself',
    about: 'Open a client, then Services: its jobs are made ahead of time.',
    path: '/clients',
  },
  automation: {
    title: 'Write an automation',
    about: 'What you do again and again, tried on the past first.',
    path: '/settings/automations/new',
  },
}

/** What a new firm does next: each goes once it was done. */
export const NextSteps = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { data } = useAsk('next-steps', {})
  if (!data || data.open.length === 0) return null
  return (
    <Card className={styles.card} role="region" aria-labelledby="next-steps">
      <h2 id="next-steps" className={styles.title}>
        Next for your firm
      </h2>
      <ul className={styles.steps}>
        {data.open.map(step => (
          <li key={step} className={styles.step}>
            <Circle20Regular className={styles.sign} />
            <span className={styles.words}>
              <Link href={words[step].path} className={shared.link}>
                {words[step].title}
              </Link>
              <span className={shared.caption}>{words[step].about}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
