import { fork } from 'node:child_process';
import { extname, join, sep } from 'node:path';
import { documentsProblems } from '../documents.problems';
import type { SheetAnswer, SheetOrder } from './program';
import type { SheetTables, TableBounds } from './table-program';
import { MAX_ROWS, type WorkbookFaultCode } from './workbook-fault';

const MEMORY_MB = 400;
/** Room for what a row needs for a moment: with less, half of the time goes into clearing away. */
const YOUNG_MB = 32;
const LONGEST_MS = 120_000;
/** A whole office that begins at once waits its turn; only more than that is told to come again. */
const WAITING = 20;
const RETRY_AFTER_SECONDS = 10;

/** Of a TypeScript file, as under test, the built one: the process runs what is delivered. */
export const asBuilt = (path: string): string =>
  extname(path) === '.ts'
    ? path.replace(`${sep}libs${sep}`, `${sep}dist${sep}libs${sep}`).replace(/\.ts$/, '.js')
    : path;

/**
 * Reads files of strangers in a process of its own, one at a time: bounded in memory and time, without environment, so that
 * nothing a file does reaches the server. What cannot be read is refused in words.
 */
export class SheetProcess {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** `signal`: ends the process, and refuses with its reason. */
  async read<Result>(order: SheetOrder, signal?: AbortSignal): Promise<Result> {
    if (this.waiting >= WAITING) throw documentsProblems.busy({ retryAfter: RETRY_AFTER_SECONDS });
    this.waiting += 1;
    const run = this.last.then(() => this.run(order, signal));
    this.last = run.catch(() => undefined);
    try {
      return (await run) as Result;
    } finally {
      this.waiting -= 1;
    }
  }

  /** The rows of short sheets as they stand. */
  tables(path: string, bounds: TableBounds): Promise<SheetTables> {
    const reader = join(__dirname, `table-program${extname(__filename)}`);
    return this.read<SheetTables>({ path, reader, input: bounds, output: '/dev/null' });
  }

  private run(order: SheetOrder, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const child = fork(asBuilt(join(__dirname, `program${extname(__filename)}`)), {
        execArgv: [`--max-old-space-size=${MEMORY_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
        env: {},
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        serialization: 'json',
      });
      const refuse = (code: WorkbookFaultCode): void => reject(refusalOf(code));
      const timer = setTimeout(() => {
        refuse('workbook-took-too-long');
        child.kill('SIGKILL');
      }, LONGEST_MS);
      const stop = (): void => {
        reject(signal?.reason as Error);
        child.kill('SIGKILL');
      };
      signal?.addEventListener('abort', stop, { once: true });
      child.once('message', (answer: SheetAnswer) => {
        if ('result' in answer) resolve(answer.result);
        else if ('fault' in answer) refuse(answer.fault as WorkbookFaultCode);
        else reject(new Error(`the sheet could not be read: ${answer.error}`));
      });
      child.once('error', reject);
      // Without an answer it has run out of memory: more is packed into the file than a sheet of people can have.
      child.once('exit', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        refuse('workbook-too-much-inside');
      });
      child.send({ ...order, reader: asBuilt(order.reader) });
    });
  }
}

const refusalOf = (code: WorkbookFaultCode): Error =>
  documentsProblems[code](code === 'workbook-too-many-rows' ? { thousands: MAX_ROWS / 1_000 } : {});
