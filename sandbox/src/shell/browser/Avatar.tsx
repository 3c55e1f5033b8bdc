const colours = ['#8764B8', '#0B6A75', '#B4520A', '#5D5A58', '#8E3A4B', '#386A2E', '#1C4E8A', '#6B4F9E']

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map(word => word[0] ?? '')
    .filter((_, place, all) => place === 0 || place === all.length - 1)
    .join('')
    .toUpperCase()

const colourOf = (name: string) => {
  const sum = [...name].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return colours[sum % colours.length]
}

/** A person is round, an app is square. */
export const Avatar = ({ name, app = false, size = 32 }: { name: string; app?: boolean; size?: number }) => (
  <span
    class={app ? 'avatar avatar-app' : 'avatar'}
    style={{
      width: `${size}px`,
      height: `${size}px`,
      fontSize: `${Math.round(size * (app ? 0.5 : 0.375))}px`,
      ...(app ? {} : { background: colourOf(name) }),
    }}
    aria-hidden="true"
  >
    {app ? name[0] : initials(name)}
  </span>
)
