import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { DuplicatePair } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'

const DuplicatesDialog = lazy(() =>
  import('./DuplicatesDialog.tsx').then(({ DuplicatesDialog: it }) => ({ default: it })),
)
const MergeDialog = lazy(() => import('./MergeDialog.tsx').then(({ MergeDialog: it }) => ({ default: it })))

const useStyles = makeStyles({ bar: { flexShrink: 0, width: '100%', boxSizing: 'border-box' } })

/** Says above the clients that some of them are likely the same, to those who can make one of two. */
export const DuplicatesBar = () => {
  const styles = useStyles()
  const mayMerge = useMay('merge-clients')
  const { data } = useAsk('duplicates', {}, { when: mayMerge })
  const [asking, setAsking] = useState<'all' | DuplicatePair>()
  const close = useCallback(() => setAsking(undefined), [])
  const pairs = data?.pairs ?? []
  if (pairs.length === 0 && !asking) return null
  return (
    <>
      <MessageBar intent="info" className={styles.bar}>
        <MessageBarBody>
          {pairs.length === 1
            ? 'Two clients are likely the same.'
            : `${pairs.length} pairs of clients are likely the same.`}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setAsking('all')}>
            Look at them
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Suspense>
        {asking === 'all' && <DuplicatesDialog pairs={pairs} merge={setAsking} close={close} />}
        {asking && asking !== 'all' && (
          <MergeDialog client={asking.goes.key} name={asking.goes.name} other={asking.stays.key} here close={close} />
        )}
      </Suspense>
    </>
  )
}
