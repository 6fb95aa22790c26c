// The process in which files of strangers are read: it knows a path, no secret and no database, and is ended when it takes
// too long or too much. Started by `SheetProcess` alone.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { openSheets, type Sheets } from './sheets';
import { WorkbookFault } from './workbook-fault';

/** What the process is told. */
export interface SheetOrder {
  readonly path: string;
  /** A module whose `readSheets` makes lines of the sheets. */
  readonly reader: string;
  readonly input: unknown;
  /** Where the lines go. */
  readonly output: string;
}

/** Reads sheets and writes lines; what it returns is sent back. */
export type ReadSheets = (sheets: Sheets, input: never, write: (line: string) => Promise<void>) => Promise<unknown>;

export type SheetAnswer = { readonly result: unknown } | { readonly fault: string } | { readonly error: string };

async function run({ path, reader, input, output }: SheetOrder): Promise<unknown> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- named by whoever starts the process
  const { readSheets } = require(reader) as { readSheets: ReadSheets };
  const out = createWriteStream(output, { mode: 0o600 });
  const sheets = await openSheets(path);
  try {
    const result = await readSheets(sheets, input as never, async (line) => {
      if (!out.write(line)) await new Promise<void>((drained) => out.once('drain', () => drained()));
    });
    out.end();
    await finished(out);
    return result;
  } finally {
    sheets.close();
  }
}

const answered = (answer: SheetAnswer): void => {
  process.send?.(answer, () => process.exit());
};

process.once('disconnect', () => process.exit());
process.once('message', (order: SheetOrder) => {
  run(order).then(
    (result) => answered({ result }),
    (error: unknown) =>
      answered(
        error instanceof WorkbookFault
          ? { fault: error.code }
          : { error: error instanceof Error ? String(error.stack) : String(error) },
      ),
  );
});
