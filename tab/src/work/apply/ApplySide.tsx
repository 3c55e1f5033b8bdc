import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { ApplyPreview } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import type { Group } from './apply-words.ts'
import { groupLeftOut, leftOutWords } from './apply-words.ts'

const useStyles = makeStyles({
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    padding: '16px 8px',
    [from.wide]: {
      width: '304px',
      boxSizing: 'border-box',
      flexShrink: 0,
      overflowY: 'auto',
      padding: '16px 16px 24px 8px',
    },
    [from.widest]: { width: '352px' },
  },
  person: { gridTemplateColumns: '20px minmax(0, 3fr) minmax(0, 2fr) 48px' },
  bar: { '& .fui-ProgressBar__bar': { backgroundColor: tokens.colorNeutralForeground3 } },
  group: {
    gridTemplateColumns: '12px 32px minmax(0, 1fr)',
    width: '100%',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderLeftStyle: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  names: { margin: 0, padding: '4px 8px 8px 60px', listStyleType: 'none', color: tokens.colorNeutralForeground2 },
})

const LeftOutGroup = ({ group: { why, names } }: { group: Group }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [open, setOpen] = useState(false)
  const Chevron = open ? ChevronDown12Regular : ChevronRight12Regular
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(shared.row, shared.edge, styles.group)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Chevron />
        <span className={shared.number}>{names.length}</span>
        <span className={shared.context}>{leftOutWords(why)}</span>
      </button>
      {open && (
        <ul className={styles.names}>
          {names.map(name => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** How much each person gets by this, and who gets no job and why. */
export const ApplySide = ({ preview }: { preview: ApplyPreview }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const load = preview.load.toSorted((a, b) => b.minutes - a.minutes)
  const most = load[0]?.minutes ?? 1
  return (
    <div className={styles.side}>
      {load.length > 0 && (
        <section aria-labelledby="load">
          <SectionHead id="load" title="Time this plans" count="per person" />
          <ul className={shared.list}>
            {load.map(({ person, minutes }) => (
              <li key={person} className={mergeClasses(shared.row, styles.person)}>
                <PersonAvatar person={person} />
                <Ellipsis text={say.person(person)} />
                <ProgressBar
                  className={styles.bar}
                  thickness="large"
                  value={minutes / most}
                  aria-label={`${say.person(person)}: ${sayMinutes(minutes)}`}
                />
                <span className={shared.number}>{sayMinutes(minutes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview.leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <SectionHead id="left-out" title="Left out" count={preview.leftOut.length} />
          <ul className={shared.list}>
            {groupLeftOut(preview.leftOut).map(group => (
              <LeftOutGroup key={group.why} group={group} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
