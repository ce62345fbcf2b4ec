import pino from 'pino';

export type Log = pino.Logger;

/** Structured log on standard error; passwords, cookies and form bodies are never logged. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
