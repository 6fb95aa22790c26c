import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a whole file so that after a crash it is there with all its content or not at all. */
export function writeDurably(path: string, content: string, mode: number): void {
  const partial = `${path}.partial-${process.pid}`;
  const file = openSync(partial, 'w', mode);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameDurably(partial, path);
}

/** Renames and waits until the new name itself is on disk. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  const directory = openSync(dirname(to), 'r');
  fsyncSync(directory);
  closeSync(directory);
}
