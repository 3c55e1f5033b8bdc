import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import type { Me } from '@praxis/practice'
import { addDays, millisecondsOf, startOfDay } from '@praxis/practice'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { MeProvider } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { ServiceError } from '#src/service/service-error.ts'
import { askKey } from '#src/service/use-ask.ts'
import { Failure } from './Failure.tsx'
import { PageBars } from './PageBars.tsx'

const everyMinute = 60_000

/** A new day changes what is late and what is today: everything is asked for again. */
const useNewDay = (me: Me | undefined) => {
  const { clock, refresh } = useService()
  const today = me && `${me.today} ${me.myToday}`
  const known = useRef(today)
  useEffect(() => {
    if (known.current && known.current !== today) void refresh([])
    known.current = today
  }, [today, refresh])
  useEffect(() => {
    if (!me) return
    const midnight = millisecondsOf(startOfDay(addDays(me.myToday, 1), me.zone))
    const timer = setTimeout(() => void refresh([]), midnight - millisecondsOf(clock.now()) + 1000)
    return () => clearTimeout(timer)
  }, [me, clock, refresh])
}

const useStyles = makeStyles({ alone: { margin: '16px' } })

const NotAllowed = () => (
  <MessageBar intent="warning" layout="multiline" className={useStyles().alone}>
    <MessageBarBody>
      <MessageBarTitle>You are not in the firm’s list of people yet.</MessageBarTitle> Ask whoever set up Praxis to add
      you; then open this again.
    </MessageBarBody>
  </MessageBar>
)

/** Nothing is shown before it is known who looks at it. */
export const MeGate = ({ children }: { children: ReactNode }) => {
  const styles = useStyles()
  const { api, clock } = useService()
  const me = useQuery<Me>({
    queryKey: askKey('me', {}),
    queryFn: async ({ signal }) => {
      const answer = await api.ask('me', {}, signal)
      clock.set(answer.now)
      return answer
    },
    refetchInterval: everyMinute,
  })
  useNewDay(me.data)
  if (me.data) return <MeProvider value={me.data}>{children}</MeProvider>
  if (me.isPending) return <PageBars />
  if (me.error instanceof ServiceError && me.error.status === 403) return <NotAllowed />
  return (
    <Failure what="Praxis could not start." error={me.error} retry={() => void me.refetch()} className={styles.alone} />
  )
}
