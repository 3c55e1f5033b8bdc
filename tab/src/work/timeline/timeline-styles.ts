import { makeStyles, tokens } from '@fluentui/react-components'
import { from } from '#src/frame/use-width.ts'

/** On a phone, where the time is scrolled sideways below names that stay. */
export const narrowWidth = '648px'

/** The tracks of every line: its name, which stays at the left, and its time. */
export const useTimelineStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '148px minmax(500px, 1fr)',
    [from.middleOnly]: { gridTemplateColumns: '232px minmax(0, 1fr)' },
    [from.wide]: { gridTemplateColumns: '320px minmax(0, 1fr)' },
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    paddingRight: '12px',
  },
  time: { position: 'relative', overflow: 'hidden' },
  tick: { position: 'absolute', top: 0, bottom: 0, width: '1px', backgroundColor: tokens.colorNeutralStroke3 },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '0',
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
  },
})
