import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { StaleNote } from './StaleNote.tsx'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    flexShrink: 0,
    minHeight: '48px',
    boxSizing: 'border-box',
    padding: '0 16px',
    [from.middle]: { minHeight: '56px', padding: '0 24px' },
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    outlineStyle: 'none',
  },
  aside: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  acts: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: '8px', flexShrink: 0 },
})

let first = true

/** A page's title; coming from another page the focus goes to it, so that it is read out. */
export const usePageTitle = (title: string) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Praxis`
  }, [title])
  useEffect(() => {
    if (first) first = false
    else heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

type Props = {
  title: string
  aside?: ReactNode
  /** What can be chosen beside the title. */
  choice?: ReactNode
  children?: ReactNode
}

export const PageHead = ({ title, aside, choice, children }: Props) => {
  const styles = useStyles()
  const heading = usePageTitle(title)
  return (
    <header className={styles.head}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {aside && <span className={styles.aside}>{aside}</span>}
      {choice}
      <StaleNote />
      {children && <div className={styles.acts}>{children}</div>}
    </header>
  )
}
