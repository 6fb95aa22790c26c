import { longDate, upper, type Block, type Line, type OfficialDocument } from '@app/documents';
import type { PaperBlock, PaperResponse, PaperRun } from '../dto/minutes.response';

/** The paper for a screen: the same data that is printed, so that both say the same. */
export function paperOnScreen(paper: OfficialDocument): PaperResponse {
  return {
    parent: paper.issuer.parent === null ? null : upper(paper.issuer.parent),
    issuer: upper(paper.issuer.body),
    number: paper.number,
    dateline: `${paper.place}, ${longDate(paper.date)}`,
    typeName: upper(paper.typeName ?? ''),
    subject: paper.subject,
    body: paper.body.map((block, at) => shown(block, isOpinion(paper.body, at))),
    signatures: paper.signatures.flat().map(({ capacity, name }) => ({ capacity: capacity.map(upper), name })),
    tail: (paper.tail ?? []).map((block) => shown(block, false)),
    recipients: [...paper.recipients],
  };
}

// Between the heading of part IV and the closing sentence.
function isOpinion(body: readonly Block[], at: number): boolean {
  const heading = body.findLastIndex((block) => block.kind === 'heading');
  return at > heading && at < body.length - 1;
}

function shown(block: Block, ofOpinion: boolean): PaperBlock {
  const common = { columns: [], isOpinion: ofOpinion };
  switch (block.kind) {
    case 'paragraph':
      return {
        ...common,
        kind: block.style === undefined || block.style === 'plain' ? 'paragraph' : block.style,
        lines: [runs(block.text)],
      };
    case 'heading':
      return { ...common, kind: 'heading', lines: [runs(block.text)] };
    case 'list':
      return { ...common, kind: 'list', lines: block.items.map(runs) };
    case 'writing-lines':
      return { ...common, kind: 'writing-lines', lines: Array.from({ length: block.count }, () => []) };
    case 'table': {
      const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
      return {
        kind: 'table',
        isOpinion: ofOpinion,
        columns: block.columns.map(({ title, share, align = 'left' }) => ({
          title,
          align,
          share: (share * 100) / whole,
        })),
        lines: block.rows.flat().map(runs),
      };
    }
    default:
      return assertNever(block);
  }
}

function assertNever(block: never): never {
  throw new Error(`nothing shows ${JSON.stringify(block)}`);
}

const runs = (line: Line): PaperRun[] =>
  (typeof line === 'string' ? [line] : line).map((run) =>
    typeof run === 'string'
      ? { text: run, bold: false, italics: false }
      : { text: run.text, bold: run.bold ?? false, italics: run.italics ?? false },
  );
