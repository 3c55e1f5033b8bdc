import { Button, Link as FluentLink, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ClientPage, DuplicatePair } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { Link } from 'wouter'
import { useBarLook } from '#src/frame/use-bar-look.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { clientPath } from '../client-place.ts'
import { likeWords } from './merge-words.ts'

const MergeDialog = lazy(() => import('./MergeDialog.tsx').then(({ MergeDialog: it }) => ({ default: it })))

const Bar = ({ client, pair }: { client: ClientPage; pair: DuplicatePair }) => {
  const narrow = useNarrow()
  const [merging, setMerging] = useState(false)
  const close = useCallback(() => setMerging(false), [])
  const other = pair.stays.key === client.key ? pair.goes : pair.stays
  return (
    <MessageBar intent="info" {...useBarLook()}>
      <MessageBarBody>
        Likely the same client as{' '}
        <Link href={clientPath(other.key)} asChild>
          <FluentLink inline>{other.name}</FluentLink>
        </Link>{' '}
        ({other.code}), with {likeWords(pair.by)}.
      </MessageBarBody>
      <MessageBarActions>
        <Button
          {...(narrow ? { style: { minHeight: 44 } } : { size: 'small' as const })}
          onClick={() => setMerging(true)}
        >
          Merge them…
        </Button>
      </MessageBarActions>
      <Suspense>
        {merging && <MergeDialog client={client.key} name={client.name} other={other.key} close={close} />}
      </Suspense>
    </MessageBar>
  )
}

/** Says on a client’s page that another one is likely the same, to those who can make one of the two. */
export const DuplicateBar = ({ client }: { client: ClientPage }) => {
  const mayMerge = useMay('merge-clients')
  const { data } = useAsk('duplicates', { client: client.key }, { when: mayMerge })
  const [pair] = data?.pairs ?? []
  return pair ? <Bar key={`${pair.stays.key} ${pair.goes.key}`} client={client} pair={pair} /> : null
}
