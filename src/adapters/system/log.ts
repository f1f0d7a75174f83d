import pino from 'pino';
import type { Log } from '../../ports/log';

/** Lines of JSON on standard output, for whoever collects them. Facts hold ids, never people's words. */
export const openLog = (level: 'debug' | 'info' | 'warn' | 'error'): Log => {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (said, facts) => logger.info(facts ?? {}, said),
    warn: (said, facts) => logger.warn(facts ?? {}, said),
    error: (said, facts) => logger.error(facts ?? {}, said),
  };
};
