import { iconPaths } from './icon-paths.ts'

export type IconName = keyof typeof iconPaths

/** A sign beside words: it is never read aloud. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => {
  const { box, path } = iconPaths[name]
  return (
    <svg class="icon" width={size} height={size} viewBox={`0 0 ${box} ${box}`} aria-hidden="true" focusable="false">
      <path d={path} fill="currentColor" />
    </svg>
  )
}
