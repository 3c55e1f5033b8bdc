import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { PauseCircle20Regular } from '@fluentui/react-icons/svg/pause-circle'
import type { JobPage } from '@praxis/practice'
import { useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { useAct } from '#src/frame/use-act.ts'
import { ChaseDialog } from './ChaseDialog.tsx'
import { useWhom } from './use-whom.ts'
import { WaitingDialog } from './WaitingDialog.tsx'

const useStyles = makeStyles({ touch: { minWidth: '44px', minHeight: '44px' }, words: { columnGap: '6px' } })

type Props = { job: JobPage; touch?: boolean }

/** On whom the job waits: to say so, and once it does, to chase them, change it or end it. */
export const WaitingMenu = ({ job, touch = false }: Props) => {
  const styles = useStyles()
  const act = useAct()
  const whom = useWhom()
  const [shown, setShown] = useState<'waiting' | 'chase'>()
  const { waiting, may } = job
  const mayWait = may.includes('set-waiting')
  useKeys('This job', mayWait ? [{ keys: 'w', words: 'Waiting on…', run: () => setShown('waiting') }] : [])
  if (!mayWait) return null
  const looks = touch
    ? { className: styles.touch, icon: <PauseCircle20Regular />, 'aria-label': 'Waiting on' }
    : {
        className: styles.words,
        children: (
          <>
            Waiting on <ChevronDown12Regular />
          </>
        ),
      }
  const close = () => setShown(undefined)
  return (
    <>
      {waiting ? (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" {...looks} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => setShown('chase')}>Chased…</MenuItem>
              <MenuItem onClick={() => setShown('waiting')}>Change…</MenuItem>
              <MenuItem onClick={() => void act('end-waiting', { job: job.key })}>Waits no longer</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : (
        <Button appearance="subtle" {...looks} onClick={() => setShown('waiting')} />
      )}
      {shown === 'waiting' && (
        <WaitingDialog job={{ key: job.key, name: job.name, clientName: job.client.name, waiting }} close={close} />
      )}
      {shown === 'chase' && waiting && <ChaseDialog job={job.key} whom={whom(waiting.on)} close={close} />}
    </>
  )
}
