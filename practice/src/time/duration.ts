/** The forms in which people write a duration, each with how many minutes it says. */
const forms: [RegExp, (found: RegExpMatchArray) => number][] = [
  [/^(\d{1,2}):([0-5]\d)$/, ([, h, m]) => Number(h) * 60 + Number(m)],
  [/^(\d{1,4}) ?m(?:in(?:ute)?s?)?$/, ([, m]) => Number(m)],
  [/^(\d{1,2}) ?h(?:(?:ou)?rs?)? ?([0-5]?\d)(?: ?m(?:ins?)?)?$/, ([, h, m]) => Number(h) * 60 + Number(m)],
  [/^(\d{0,2}[.,]\d{1,2}|\d{1,2}) ?(?:h(?:(?:ou)?rs?)?)?$/, ([, h]) => Math.round(Number(h?.replace(',', '.')) * 60)],
]

/**
 * Minutes from what people write: `1.5`, `1,5`, `,5`, `1:30`, `90m`, `1h30`, `1h`, `2 hours`. Undefined when it is no
 * duration; the caller keeps what was typed.
 */
export const readDuration = (text: string): number | undefined => {
  const plain = text.trim().toLowerCase()
  for (const [form, minutes] of forms) {
    const found = plain.match(form)
    if (found) return minutes(found)
  }
  return undefined
}

/** Minutes as hours and minutes, `1:30`. */
export const sayMinutes = (minutes: number): string => {
  const whole = Math.abs(minutes)
  return `${minutes < 0 ? '–' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
