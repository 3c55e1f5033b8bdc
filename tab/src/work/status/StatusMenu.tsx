import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import type { JobPage } from '@praxis/practice'
import { useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { ReasonDialog } from '../job/ReasonDialog.tsx'
import { StageIcon, StageSign, stageOf, stageWords } from '../StageSign.tsx'
import type { StatusChoice } from './status-choices.ts'
import { chosenOf, statusChoices } from './status-choices.ts'
import { WaitingDialog } from './WaitingDialog.tsx'

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, columnGap: '6px', whiteSpace: 'nowrap' },
  below: { paddingLeft: '30px' },
  hint: {
    padding: '6px 8px',
    maxWidth: '240px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
})

/** What choosing does: waiting asks on whom, the rest moves the job. */
const useChoosing = (job: JobPage) => {
  const act = useAct()
  const [waits, setWaits] = useState<{ subStatus?: string }>()
  const choose = ({ id, status, sub }: StatusChoice) => {
    if (id === chosenOf(job)) return
    if (status === 'waiting' && job.status !== 'waiting') setWaits(sub ? { subStatus: sub.id } : {})
    else void act('set-status', { job: job.key, status, subStatus: sub?.id ?? null })
  }
  const dialog = waits && (
    <WaitingDialog
      job={{ key: job.key, name: job.name, clientName: job.client.name }}
      subStatus={waits.subStatus}
      close={() => setWaits(undefined)}
    />
  )
  return { choose, dialog }
}

const Choices = ({ job, choices, cancel }: { job: JobPage; choices: StatusChoice[]; cancel: () => void }) => {
  const styles = useStyles()
  return (
    <MenuList>
      {choices.map(({ id, status, sub }) => (
        <MenuItemRadio
          key={id}
          name="status"
          value={id}
          icon={sub ? null : <StageIcon stage={status} />}
          className={sub ? styles.below : ''}
        >
          {sub ? sub.name : status === 'waiting' && job.status !== 'waiting' ? 'Waiting on…' : stageWords[status]}
        </MenuItemRadio>
      ))}
      {job.status !== 'done' && <div className={styles.hint}>Done when every task is done or skipped.</div>}
      {job.may.includes('cancel') && <MenuDivider />}
      {job.may.includes('cancel') && <MenuItem onClick={cancel}>Cancel the job…</MenuItem>}
    </MenuList>
  )
}

/** Where a job stands, and a menu to put it elsewhere. */
export const StatusMenu = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const act = useAct()
  const { data } = useAsk('statuses', {})
  const [open, setOpen] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const { choose, dialog } = useChoosing(job)
  const inReview = job.tasks.some(({ status }) => status === 'in-review')
  const choices = job.may.includes('set-sub-status') ? statusChoices(job, data?.subStatuses ?? []) : []
  const offers = choices.length > 1 || job.may.includes('cancel')
  useKeys('This job', offers ? [{ keys: 'e', words: 'Stage of the job', run: () => setOpen(true) }] : [])
  if (!offers) return <StageSign status={job.status} inReview={inReview} subStatus={job.subStatus?.name} />
  const stage = stageOf({ status: job.status, inReview })
  return (
    <>
      <Menu
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        checkedValues={{ status: [chosenOf(job)] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = choices.find(({ id }) => checkedItems.includes(id))
          if (chosen) choose(chosen)
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" className={styles.button}>
            <StageIcon stage={stage} />
            {job.subStatus?.name ?? stageWords[stage]} <ChevronDown12Regular />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <Choices job={job} choices={choices} cancel={() => setCancelling(true)} />
        </MenuPopover>
      </Menu>
      {dialog}
      {cancelling && (
        <ReasonDialog
          title={`Cancel ${job.name}`}
          label="Why it is cancelled"
          hint="Its time and its history stay. It can be taken up again."
          words="Cancel the job"
          give={reason => void act('cancel-job', { job: job.key, reason })}
          close={() => setCancelling(false)}
        />
      )}
    </>
  )
}
