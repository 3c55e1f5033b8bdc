import { makeStyles, tokens } from '@fluentui/react-components'
import { rowFills } from '#src/frame/row-fills.ts'

/** How something that falls on a day of a month looks. */
export const useMarkStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '24px',
    boxSizing: 'border-box',
    padding: '0 6px 0 4px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'none',
    '&:hover': { backgroundColor: rowFills.hover },
  },
  late: { color: tokens.colorStatusDangerForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  going: { opacity: 0.5 },
})
