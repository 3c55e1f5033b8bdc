/** The fills of rows, from the theme (`themes`); edges say the same where a theme has none. */
export const rowFills = {
  hover: 'var(--rowHover)',
  selectedHover: 'var(--rowSelectedHover)',
  open: 'var(--rowOpen)',
} as const
