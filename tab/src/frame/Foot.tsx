import { useLocation } from 'wouter'
import { TimerBar } from '#src/home/TimerBar.tsx'
import { BottomTabs } from './BottomTabs.tsx'
import { placeOf } from './places.ts'

/** What stands under every page on a phone: the timer at home, the way around. */
export const Foot = () => {
  const [path] = useLocation()
  return (
    <>
      {placeOf(path) === 'home' && <TimerBar />}
      <BottomTabs />
    </>
  )
}
