import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientKey, Feeds } from '@praxis/practice'
import { feedSpan } from '@praxis/practice'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { Choice } from '#src/work/filters/Choice.tsx'
import type { FeedOf } from './use-feeds.ts'
import { feedWords, useFeeds } from './use-feeds.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  new: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: '8px' },
  choice: { flexGrow: 1, minWidth: '180px' },
  address: { display: 'flex', gap: '8px' },
  input: { flexGrow: 1, minWidth: 0 },
  feed: { gridTemplateColumns: 'minmax(0, 1fr) auto auto', minHeight: '52px', padding: '0' },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  words: { margin: 0 },
  // Else a phone’s dialog squeezes it, and its words run over what is below.
  note: { flexShrink: 0 },
  touch: { minHeight: '44px', [from.middle]: { minHeight: '24px' } },
})

/** The address, to be copied now. */
const Address = ({ address }: { address: string }) => {
  const styles = useStyles()
  const around = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  const select = useCallback(() => around.current?.querySelector('input')?.select(), [])
  useEffect(select, [select])
  const copy = async () => {
    select()
    // A host may keep the clipboard from the tab: then the address stands selected, to be copied by hand.
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <>
      <Field label="Secret address" validationState="none" {...(copied && { validationMessage: 'Copied.' })}>
        <div ref={around} className={styles.address}>
          <Input readOnly className={styles.input} value={address} aria-label="Secret address" />
          <Button appearance="primary" onClick={copy}>
            Copy
          </Button>
        </div>
      </Field>
      <MessageBar intent="warning" layout="multiline" className={styles.note}>
        <MessageBarBody>
          Copy it now: it is not shown again. Add it in Outlook or another calendar as one from the internet. Whoever
          has it sees these deadlines and whose they are, so keep it like a password.
        </MessageBarBody>
      </MessageBar>
    </>
  )
}

type FeedProps = { feed: Feeds['feeds'][number]; renew: () => void; close: () => void }

const FeedRow = ({ feed, renew, close }: FeedProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const words = feedWords(feed)
  return (
    <li className={mergeClasses(shared.row, styles.feed)}>
      <span className={styles.name}>
        <span className={shared.subject}>{words}</span>
        <span className={shared.caption}>since {say.moment(feed.since)}</span>
      </span>
      <Button size="small" className={styles.touch} onClick={renew} aria-label={`New address: ${words}`}>
        New address
      </Button>
      <Button size="small" className={styles.touch} onClick={close} aria-label={`Revoke: ${words}`}>
        Revoke
      </Button>
    </li>
  )
}

type Props = {
  /** The client whose deadlines are looked at. */
  client?: { key: ClientKey; name: string } | undefined
  close: () => void
}

const everything = 'all'

/** My secret addresses at which a calendar programme reads deadlines: makes, renews and revokes them. */
export const FeedsDialog = ({ client, close }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const feeds = useFeeds()
  const { data, error, refetch } = feeds.asked
  const [of, setOf] = useState<string>(client?.key ?? everything)
  const chosen: FeedOf = of === 'mine' ? { mine: true } : of === client?.key && client ? { client: client.key } : {}
  return (
    <ShowDialog title="Deadlines in your calendar" close={close} className={styles.content}>
      <p className={styles.words}>
        Outlook, or any other calendar, can read your deadlines from a secret address and keep them up to date: those of
        the last month and the next {feedSpan.monthsAhead} months, the nearest {feedSpan.most} where there are more. It
        never shows more than you may see.
      </p>
      {feeds.shown && <Address key={feeds.shown.address} address={feeds.shown.address} />}
      <div className={styles.new}>
        <div className={styles.choice}>
          <Choice
            label="Deadlines of"
            any="All that I may see"
            value={of === everything ? '' : of}
            options={[
              { value: 'mine', words: 'Mine' },
              ...(client ? [{ value: client.key as string, words: client.name }] : []),
            ]}
            onPick={value => setOf(value || everything)}
          />
        </div>
        <Button onClick={() => void feeds.open(chosen)}>Make an address</Button>
      </div>
      {error && !data ? (
        <Failure what="Your addresses could not be loaded." error={error} retry={() => void refetch()} />
      ) : !data ? (
        <RowBars rows={1} columns="1fr" />
      ) : (
        data.feeds.length > 0 && (
          <ul className={shared.list} aria-label="Your secret addresses">
            {data.feeds.map(feed => (
              <FeedRow
                key={feed.key}
                feed={feed}
                renew={() => void feeds.renew(feed.key)}
                close={() => void feeds.close(feed.key)}
              />
            ))}
          </ul>
        )
      )}
    </ShowDialog>
  )
}
