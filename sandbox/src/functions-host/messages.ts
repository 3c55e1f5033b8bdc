/** What the sandbox and a functions host say to each other over the child process's channel. */
export type ToHost =
  | {
      kind: 'start'
      app: string
      port: number
      /** Where the app answers, if not at this process's own address alone. */
      hostname?: string
      offset: number
      timers: TimerMode
      lastRuns: Record<string, number>
    }
  | { kind: 'clock'; offset: number }
  /** The clock has moved: run what became due, then say `done`. */
  | { kind: 'reach'; id: number }
  | { kind: 'run'; id: number; timer: string }
  /** Work through the queues until nothing can be seen in them, then say `done`. */
  | { kind: 'drain'; id: number }
  | { kind: 'stop' }

export type FromHost =
  | { kind: 'ready'; port: number; functions: string[] }
  | { kind: 'failed'; error: string }
  | { kind: 'done'; id: number; error?: string }
  | { kind: 'ran'; timer: string; at: number }

/** `scheduled` timers run when they are due and queues are listened to; `by hand` both run only when they are asked to. */
export type TimerMode = 'scheduled' | 'by hand'
