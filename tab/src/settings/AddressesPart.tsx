import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { FirmFeed } from '@praxis/practice'
import { Asked } from '#src/frame/Asked.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useAsk } from '#src/service/use-ask.ts'

const useStyles = makeStyles({
  words: { margin: '0 0 8px', maxWidth: '640px' },
  row: { gridTemplateColumns: '32px minmax(0, 1fr) auto', padding: '6px 0' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  touch: { minHeight: '44px', [from.middle]: { minHeight: '24px' } },
})

const kinds: Record<FirmFeed['of'], string> = {
  all: 'all deadlines they may see',
  mine: 'deadlines of their own jobs',
  client: 'deadlines of one client',
}

const Row = ({ feed }: { feed: FirmFeed }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useAct()
  const say = useSay()
  const name = say.person(feed.owner)
  return (
    <li className={mergeClasses(shared.row, shared.tall, styles.row)}>
      <PersonAvatar person={feed.owner} size={28} />
      <span className={styles.lines}>
        <span>{name}</span>
        <span className={shared.caption}>
          {kinds[feed.of]} · since {say.moment(feed.since)}
        </span>
      </span>
      <Button
        size="small"
        className={styles.touch}
        aria-label={`Revoke: ${name}, ${kinds[feed.of]}`}
        onClick={() => void act('close-feed', { feed: feed.key })}
      >
        Revoke
      </Button>
    </li>
  )
}

/** Everybody’s secret addresses of deadlines: whose, what kind, and taking one away. The address itself nobody can see. */
export const AddressesPart = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <Asked what="The addresses could not be loaded." asked={useAsk('firm-feeds', {})}>
      {({ feeds }) => (
        <>
          <p className={styles.words}>
            At a secret address somebody’s own calendar programme reads deadlines without signing in. Revoke one that
            may have come into the wrong hands; its owner can make another.
          </p>
          {feeds.length > 0 ? (
            <ul className={shared.list} aria-label="Secret addresses">
              {feeds.map(feed => (
                <Row key={feed.key} feed={feed} />
              ))}
            </ul>
          ) : (
            <Empty>Nobody has one.</Empty>
          )}
        </>
      )}
    </Asked>
  )
}
