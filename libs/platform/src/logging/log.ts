import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { toldError } from './told-error';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

// Bodies and query strings are never logged; these are the fields that could carry a secret all the same.
const SECRETS = ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.passwordHash', '*.token'];

/** Lines that wait while the log cannot be written, such as on a full disk; what is beyond is dropped. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** The product goes on where its lines cannot be written. */
function standardOutput(): DestinationStream {
  const out = pino.destination({ dest: 1, sync: false, maxLength: MOST_WAITING_BYTES });
  out.on('error', () => undefined);
  return out;
}

/** JSON lines, on standard output where nothing else is given. */
export function makeLogger(level: LogLevel, out: DestinationStream = standardOutput()): Logger {
  const options: LoggerOptions = {
    level,
    base: { service: 'ky-cuong' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS, censor: '•••' },
    // Where nothing is said beside an error, its own message would be the line's, values and all.
    hooks: {
      logMethod(args, write) {
        const [first, ...rest] = args as unknown[];
        const isSilent = typeof first === 'object' && rest.length === 0;
        write.apply(this, isSilent ? [first, 'error'] : args);
      },
    },
    serializers: {
      req: (request: { method?: string; url?: string }) => ({
        method: request.method,
        path: request.url?.split('?')[0],
      }),
      err: toldError,
    },
  };
  return pino(options, out);
}

const nameOf = (said: unknown): unknown => (said instanceof Error ? said.name : said);

/** The process's logger, for what is not tied to a request (those have `request.log`). */
export class Log implements LoggerService {
  constructor(private readonly logger: Logger) {}

  info(fields: object, message: string): void {
    this.logger.info(fields, message);
  }

  warn(fields: unknown, message?: unknown): void {
    this.logger.warn(
      typeof fields === 'object' && fields !== null ? fields : { context: message },
      String(message ?? nameOf(fields)),
    );
  }

  error(fields: unknown, message?: unknown): void {
    this.logger.error(
      typeof fields === 'object' && fields !== null ? fields : { stack: message },
      String(message ?? nameOf(fields)),
    );
  }

  // Nest's own chatter at start is for developers.
  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  fatal(message: unknown, context?: unknown): void {
    this.logger.fatal({ context }, String(message));
  }
}
