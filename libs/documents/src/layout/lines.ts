import type { Line } from '../official-document';

// Parts of the size of the letters, rather too wide than too narrow: capitals, and whatever is as wide as they are.
const WIDE = /[\p{Lu}mw%@—…]/gu;
const WIDE_LETTER = 0.8;
const LETTER = 0.5;
// Where pdfmake begins a new line whatever room is left.
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

export const runsOf = (line: Line): Exclude<Line, string> => (typeof line === 'string' ? [line] : line);

/**
 * Lines that a text takes at most in a column: words fill a line until the next one has no room, and a break ends it,
 * however little stands there. What is too tall to stay on one page is told by this, so it must not come out too low.
 */
export function linesOf(line: Line, width: number, size: number): number {
  const text = runsOf(line)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
  let lines = 0;
  for (const part of text.split(BREAK)) {
    lines += 1;
    let left = width;
    for (const word of part.split(' ')) {
      const room = widthOf(word) * size;
      if (room > left) {
        lines += Math.ceil(room / width);
        left = width;
      }
      left -= room + LETTER * size;
    }
  }
  return lines;
}

function widthOf(word: string): number {
  const wide = word.match(WIDE)?.length ?? 0;
  return wide * WIDE_LETTER + (word.length - wide) * LETTER;
}
