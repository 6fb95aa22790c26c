import { createHash } from 'node:crypto';

const NEWLINE = 0x0a;
const MODULUS = 1n << 64n;

/**
 * Counts rows as COPY writes them, a line each, and adds up their hashes: two tables with the same rows have the same sum
 * in whatever order they come.
 */
export class RowSum {
  private count = 0;
  private total = 0n;
  private rest: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const line = chunk.subarray(from, end);
      this.addRow(this.rest.length > 0 ? Buffer.concat([this.rest, line]) : line);
      this.rest = Buffer.alloc(0);
      from = end + 1;
    }
    if (from < chunk.length) this.rest = Buffer.concat([this.rest, chunk.subarray(from)]);
  }

  /** Rows, and the sum of the first 64 bits of their SHA-256, in hex. */
  get result(): { readonly rows: number; readonly checksum: string } {
    if (this.rest.length > 0) throw new Error('the last row has no end');
    return { rows: this.count, checksum: this.total.toString(16).padStart(16, '0') };
  }

  private addRow(row: Buffer): void {
    this.count += 1;
    this.total = (this.total + createHash('sha256').update(row).digest().readBigUInt64BE()) % MODULUS;
  }
}
