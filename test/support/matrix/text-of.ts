import { execFile } from 'node:child_process';
import type { Answer } from '../visitor';

/** All words of an answer: those of a PDF in the order in which they were written, so that a cell's lines stay together. */
export async function textOf(answer: Answer): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('application/pdf')) return answer.text;
  return new Promise((resolve, reject) => {
    const child = execFile('pdftotext', ['-raw', '-', '-'], { maxBuffer: 16 * 1024 * 1024 }, (error, out) =>
      error ? reject(new Error(error.message)) : resolve(out),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(answer.bytes);
  });
}
