import { ServiceError } from './service-error.ts'

/** Pauses between attempts: about a minute in all. */
export const pauses = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]

type Options = {
  sleep: (milliseconds: number) => Promise<void>
  /** Told before each pause: it did not work yet. */
  onPause?: () => void
}

/**
 * Attempts until it works or fails for good. What only passes (no network, a busy service) is attempted again after
 * growing pauses; `repeat` tells the attempt that it is not the first.
 */
export const keepTrying = async <T>(
  attempt: (repeat: boolean) => Promise<T>,
  { sleep, onPause }: Options,
  repeated = false,
): Promise<T> => {
  for (let n = 0; ; n += 1) {
    try {
      return await attempt(repeated || n > 0)
    } catch (error) {
      const pause = pauses[n]
      if (!(error instanceof ServiceError) || !error.passes || pause === undefined) throw error
      onPause?.()
      await sleep(Math.max(pause, (error.retryAfter ?? 0) * 1000))
    }
  }
}

export const sleep = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))
