import { equalFractions, fraction, parseFraction } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import { derive, given, type Step } from './derivation';
import type { ConvertedWorkFormula } from './regime';
import { isAboveZero } from './regime-faults';

/** One product of the unit's list in a person's month. All counts are of pieces; the coefficient converts a piece. */
export interface WorkLine {
  readonly id: string;
  readonly coefficient: string;
  readonly assigned: number;
  /** Of the assigned ones. */
  readonly done: number;
  /** Reported in time and handed on: they stay assigned and never count as done (Đ.18). */
  readonly givenAway: number;
  /** Done outside the assigned total: taken over from somebody, sudden or new (Đ.18). */
  readonly extra: number;
  readonly marks: readonly Mark[];
}

/** One assessment that failed for a major error of content, or one delay, of one piece. */
export interface Mark {
  /** The how-manieth piece done on this line, from 1; the extra ones after the assigned ones. */
  readonly piece: number;
  readonly kind: 'QUALITY' | 'PROGRESS';
  /** Who, being competent to, confirmed that the cause was objective: nothing is deducted then. A mere claim is null. */
  readonly liftedBy: string | null;
}

/** What cannot be worked with in the lines, everything at once. */
export function workFaults(lines: readonly WorkLine[]): Fault[] {
  const ids = lines.map(({ id }) => id);
  return lines.flatMap((line, index) => [
    ...(ids.indexOf(line.id) < index ? [faultAt(`/work/${index}`, 'line-twice', { line: line.id })] : []),
    ...lineFaults(line, `/work/${index}`),
  ]);
}

function lineFaults(line: WorkLine, at: string): Fault[] {
  const { assigned, done, givenAway, extra } = line;
  const uncounted = Object.entries({ assigned, done, givenAway, extra }).filter(
    ([, count]) => !Number.isSafeInteger(count) || count < 0,
  );
  const faults = uncounted.map(([name]) => faultAt(`${at}/${name}`, 'count-not-whole'));
  if (!isAboveZero(line.coefficient)) faults.push(faultAt(`${at}/coefficient`, 'coefficient-unfit'));
  if (done + givenAway > assigned) faults.push(faultAt(`${at}/done`, 'more-than-assigned', { assigned }));
  const pieces = done + extra;
  line.marks.forEach(({ piece }, index) => {
    if (Number.isSafeInteger(piece) && piece >= 1 && piece <= pieces) return;
    faults.push(faultAt(`${at}/marks/${index}/piece`, 'mark-outside', { piece, pieces }));
  });
  return faults;
}

/** Converted work that was assigned: what a, b and c are all divided by; 0 where there is nothing to measure. */
export function assignedWork(formula: ConvertedWorkFormula, lines: readonly WorkLine[]): Step {
  const citation = formula.citations.components;
  return derive(
    { code: 'ASSIGNED', citation },
    'SUM',
    lines.map((line) => converted(line, { code: 'LINE_ASSIGNED', citation, subject: line.id }, line.assigned)),
  );
}

/** a, b and c: done, done well and done in time, over what was assigned, which is not 0. */
export function components(formula: ConvertedWorkFormula, lines: readonly WorkLine[], assigned: Step): Step[] {
  const citation = formula.citations.components;
  const done = derive(
    { code: 'DONE', citation },
    'SUM',
    lines.map((line) => converted(line, { code: 'LINE_DONE', citation, subject: line.id }, line.done + line.extra)),
  );
  const earned = (kind: Mark['kind']): Step =>
    derive(
      { code: 'EARNED', citation },
      'SUM',
      lines.map((line) => lineEarned(formula, line, kind)),
    );
  const rate = (code: 'QUALITY' | 'PROGRESS'): Step => {
    if (formula.over === 'ASSIGNED') return derive({ code, citation }, 'QUOTIENT', [earned(code), assigned]);
    // A rule that divides by what was completed has nothing to find fault with where nothing was.
    const nothing = equalFractions(done.value, fraction(0));
    return nothing
      ? given({ code, citation }, fraction(1))
      : derive({ code, citation }, 'QUOTIENT', [earned(code), done]);
  };
  const quantity = derive({ code: 'QUANTITY', citation }, 'QUOTIENT', [done, assigned]);
  return [quantity, rate('QUALITY'), rate('PROGRESS')];
}

/** The quality or progress points of a line: every piece whole, less what its own marks took of it. */
function lineEarned(formula: ConvertedWorkFormula, line: WorkLine, kind: Mark['kind']): Step {
  const citation = formula.citations.components;
  const marks = line.marks.filter((mark) => mark.kind === kind);
  const pieces = given({ code: 'PIECES', citation, subject: line.id }, fraction(line.done + line.extra));
  const marked = [...new Set(marks.map(({ piece }) => piece))];
  const losses = marked.map((piece) =>
    pieceLost(
      formula,
      `${line.id}#${piece}`,
      marks.filter((mark) => mark.piece === piece),
    ),
  );
  const earned =
    losses.length === 0
      ? pieces
      : derive({ code: 'PIECES_EARNED', citation, subject: line.id }, 'DIFFERENCE', [pieces, ...losses]);
  return derive({ code: 'LINE_EARNED', citation, subject: line.id }, 'PRODUCT', [
    coefficientOf(line, citation),
    earned,
  ]);
}

/** The part of a piece that its marks take: so much for each that counts, and never more than the piece. */
function pieceLost(formula: ConvertedWorkFormula, subject: string, marks: readonly Mark[]): Step {
  const citation = formula.citations.components;
  const lifted = marks.filter(({ liftedBy }) => liftedBy !== null).length;
  const counted = derive({ code: 'MARKS_COUNTED', citation, subject }, 'DIFFERENCE', [
    given({ code: 'MARKS', citation, subject }, fraction(marks.length)),
    given({ code: 'MARKS_LIFTED', citation, subject }, fraction(lifted)),
  ]);
  const perMark = given({ code: 'LOSS_PER_MARK', citation }, parseFraction(formula.lossPerMark));
  const loss = derive({ code: 'PIECE_LOST', citation, subject }, 'PRODUCT', [counted, perMark]);
  return derive({ code: 'PIECE_LOST', citation, subject }, 'LEAST', [
    loss,
    given({ code: 'WHOLE_PIECE', citation, subject }, fraction(1)),
  ]);
}

function converted(line: WorkLine, name: Parameters<typeof derive>[0], pieces: number): Step {
  return derive(name, 'PRODUCT', [
    coefficientOf(line, name.citation),
    given({ code: 'PIECES', citation: name.citation, subject: line.id }, fraction(pieces)),
  ]);
}

function coefficientOf(line: WorkLine, citation: string): Step {
  return given({ code: 'COEFFICIENT', citation, subject: line.id }, parseFraction(line.coefficient));
}
