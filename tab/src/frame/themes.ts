import type { Theme } from '@fluentui/react-components'
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import type { ThemeName } from '#src/service/host.ts'

/** Fluent's tokens, and the fills of rows: in high contrast Fluent's would be a bright cyan under white text. */
type OwnTheme = Theme & { rowHover: string; rowSelectedHover: string; rowOpen: string }

/** Teams' own family first, wherever it is; the themes' order would take the machine's system font before it. */
const family = { fontFamilyBase: '"Segoe UI", Selawik, -apple-system, "Helvetica Neue", Arial, sans-serif' }

const filled = (theme: Theme): OwnTheme => ({
  ...theme,
  ...family,
  rowHover: theme.colorSubtleBackgroundHover,
  rowSelectedHover: theme.colorBrandBackground2Hover,
  rowOpen: theme.colorNeutralBackground1Selected,
})

const unfilled = { rowHover: 'transparent', rowSelectedHover: 'transparent', rowOpen: 'transparent' }

export const themes: Record<ThemeName, OwnTheme> = {
  light: filled(teamsLightTheme),
  dark: filled(teamsDarkTheme),
  contrast: { ...filled(teamsHighContrastTheme), ...unfilled },
}
