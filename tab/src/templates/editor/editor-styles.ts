import { makeStyles, tokens } from '@fluentui/react-components'
import { from } from '#src/frame/use-width.ts'

/** What the fields of the editor have in common. */
export const useEditorStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  short: { minWidth: 0, width: '72px', '& input': { minWidth: 0, width: '100%' } },
  pick: { minWidth: 0, width: '152px' },
  unit: { minWidth: 0, width: '152px', whiteSpace: 'nowrap' },
  way: { minWidth: 0, width: '96px' },
  wide: { minWidth: 0, flexGrow: 1, flexBasis: '200px' },
  ticks: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', marginLeft: '-8px' },
  group: {
    margin: 0,
    padding: 0,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: '4px', fontSize: tokens.fontSizeBase300 },
  rows: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  add: { alignSelf: 'flex-start' },
  touch: { minHeight: '44px', [from.middle]: { minHeight: '32px' } },
})
