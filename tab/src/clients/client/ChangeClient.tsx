import { Button } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { lazy, Suspense, useState } from 'react'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'

const ClientDialog = lazy(() => import('./edit/ClientDialog.tsx').then(({ ClientDialog: it }) => ({ default: it })))

/** The way to put right what the firm knows of a client, for those who may. */
export const ChangeClient = ({ client, words }: { client: ClientPage; words: string }) => {
  const mayChange = useMay('change-client')
  const narrow = useNarrow()
  const [changing, setChanging] = useState(false)
  const { data } = useAsk('client-fields', {})
  if (!mayChange) return null
  return (
    <>
      <Button
        {...(narrow ? { style: { minHeight: 44 } } : { size: 'small' as const })}
        disabledFocusable={!data}
        onClick={() => setChanging(true)}
      >
        {words}
      </Button>
      {changing && data && (
        <Suspense>
          <ClientDialog client={client} fields={data.fields} close={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
