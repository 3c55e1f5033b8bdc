/** As SharePoint keeps it, to the second: `2026-11-23 09:06:00 UTC`. */
export const sharePointTime = (at: string): string => at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')
