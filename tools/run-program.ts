import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.ts'

type Options = { env?: Record<string, string>; quiet?: boolean }

/** A program that the project has installed, run to its end: its exit code and what it wrote. */
export const runProgram = (program: string, args: string[], { env = {}, quiet = false }: Options = {}) =>
  new Promise<{ code: number; output: string }>(done => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        if (!quiet) process.stdout.write(chunk)
      })
    child.on('close', code => done({ code: code ?? 1, output }))
  })
