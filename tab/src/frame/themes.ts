import type { Theme } from '@fluentui/react-components'
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import type { ThemeName } from '#src/service/host.ts'

/** Teams' own family first, wherever it is; the themes' order would take the machine's system font before it. */
const family = { fontFamilyBase: '"Segoe UI", Selawik, -apple-system, "Helvetica Neue", Arial, sans-serif' }

export const themes: Record<ThemeName, Theme> = {
  light: { ...teamsLightTheme, ...family },
  dark: { ...teamsDarkTheme, ...family },
  contrast: { ...teamsHighContrastTheme, ...family },
}
