import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { TryExamples } from '#src/clients/Examples.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useEdited } from '#src/settings/use-edited.ts'
import { namesIn } from './names-in.ts'

const useStyles = makeStyles({
  names: { width: '480px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Clients out of a file, or a few by their names. */
export const ClientsStep = () => {
  const styles = useStyles()
  const act = useAct()
  const [, navigate] = useLocation()
  const { value: text, change, drop } = useEdited('names', '')
  const names = namesIn(text)
  const add = async () => {
    const came = await act('import-clients', {
      run: `run:${crypto.randomUUID()}:0`,
      title: 'names that were entered',
      rows: names.map((name, at) => ({ row: at + 1, cells: { name } })),
    })
    if (came.state === 'done') drop()
  }
  return (
    <>
      <div className={styles.ways}>
        <Button onClick={() => navigate('/clients/import')}>From a file</Button>
        <TryExamples />
      </div>
      <Field label="Or a few names, one a line" className={styles.names}>
        <Textarea rows={5} resize="vertical" value={text} onChange={(_, { value }) => change(value)} />
      </Field>
      <Button disabledFocusable={names.length === 0} onClick={() => names.length > 0 && void add()}>
        {names.length > 0 ? `Add ${names.length} ${names.length === 1 ? 'client' : 'clients'}` : 'Add them'}
      </Button>
    </>
  )
}
