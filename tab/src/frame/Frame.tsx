import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { TimerBar } from '#src/home/TimerBar.tsx'
import { placeOf } from './places.ts'
import { Rail } from './Rail.tsx'
import { useNarrow } from './use-width.ts'
import { Works } from './Works.tsx'

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0, outlineStyle: 'none' },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-64px',
    zIndex: 10,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    boxShadow: tokens.shadow16,
    '&:focus': { top: '8px' },
  },
})

/** What stands around every page: the rail, the timer, what goes on in the background. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [path] = useLocation()
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to the page; the address stays as it is */}
      <a
        href="#page"
        className={styles.skip}
        onClick={event => {
          event.preventDefault()
          document.getElementById('page')?.focus()
        }}
      >
        Skip to the page
      </a>
      {!narrow && <Rail />}
      <main id="page" tabIndex={-1} className={styles.page}>
        {!narrow && placeOf(path) === 'home' && <TimerBar />}
        <Works />
        {children}
      </main>
    </div>
  )
}
