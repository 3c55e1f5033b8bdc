import { makeStyles, tokens } from '@fluentui/react-components'
import { rowFills } from './row-fills.ts'

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

const outlined = {
  outlineWidth: '2px',
  outlineStyle: 'solid',
  outlineColor: tokens.colorStrokeFocus2,
  borderRadius: tokens.borderRadiusMedium,
} as const

/** What rows and heads on every screen have in common. */
export const useSharedStyles = makeStyles({
  /** A row of 36 with a hairline; hover and selection run 8 px further out than the text. */
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '&:hover': { backgroundColor: rowFills.hover },
  },
  /** High contrast: fills vanish, so hover is an edge (transparent in the other themes). */
  edge: { '&:hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStrokeInteractive}` } },
  tall: { minHeight: '60px', padding: '0' },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    '&:hover': { textDecorationLine: 'underline' },
    '&:focus-visible': outlined,
  },
  oneLine,
  subject: { color: tokens.colorNeutralForeground1, ...oneLine },
  context: { color: tokens.colorNeutralForeground2, ...oneLine },
  aside: { color: tokens.colorNeutralForeground3, ...oneLine },
  caption: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  tabular: { fontVariantNumeric: 'tabular-nums' },
  danger: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  fieldset: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    minWidth: 0,
    margin: '0',
    padding: '0',
    border: 'none',
    '& > legend': { padding: '0' },
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
})
