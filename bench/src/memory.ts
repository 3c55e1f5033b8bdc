import { spawnSync } from 'node:child_process'

/** The memory a process of this machine holds, in megabytes; undefined where nobody can say (Windows has no `ps`). */
export const memoryOf = (pid: number): number | undefined => {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  const kilobytes = Number(stdout?.trim() || Number.NaN)
  return Number.isNaN(kilobytes) ? undefined : kilobytes / 1024
}
