import pino from 'pino'

export type Log = pino.Logger

/** One line of JSON an event; errors with their cause and the service's own words. */
export const createLog = (level: string): Log =>
  pino({ level, base: null, serializers: { error: pino.stdSerializers.errWithCause } })
