import { makeStyles, tokens } from '@fluentui/react-components'
import { rowFills } from '#src/frame/row-fills.ts'

/** How the outline's items look. */
export const useOutlineStyles = makeStyles({
  outline: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '36px',
    padding: '0 8px',
    boxSizing: 'border-box',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { backgroundColor: rowFills.hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  touch: { minHeight: '44px' },
  tall: { minHeight: '44px', whiteSpace: 'nowrap' },
  section: { fontWeight: tokens.fontWeightSemibold, marginTop: '8px' },
  step: { paddingLeft: '20px' },
  open: {
    backgroundColor: rowFills.open,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  role: { marginLeft: 'auto', flexShrink: 0 },
  over: { boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}` },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 0' },
  asked: { margin: '16px 0 4px', padding: '0 8px' },
})
