/** Outlook names time zones as Windows does; the three of the demonstration firm, from CLDR's windowsZones. */
const names: Record<string, string> = {
  'Europe/London': 'GMT Standard Time',
  'America/New_York': 'Eastern Standard Time',
  'Australia/Sydney': 'AUS Eastern Standard Time',
}

export const windowsZone = (zone: string): string => names[zone] ?? zone
