import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block, Column, Line } from '../official-document';
import { INDENT, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from './measures';

type Table = Extract<Block, { kind: 'table' }>;

// Left and right of a cell's text, and the lines between the columns.
const CELL_PADDING = 4;
const RULE = 0.5;
// About as many letters of a column as wide as the page fill half a page; a longer row may run over to the next one.
const LETTERS_OF_HALF_A_PAGE = 1_600;

/** A block of the body as pdfmake reads it. */
export function blockContent(block: Block): Content {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, block.style);
    case 'heading':
      // Never the last line of a page: pdfmake moves a heading with what follows it.
      return { text: block.text, bold: true, margin: [0, PARAGRAPH_GAP, 0, PARAGRAPH_GAP], headlineLevel: 1 };
    case 'list':
      return {
        stack: block.items.map((item, index) =>
          paragraph([`${block.mark === 'dash' ? '-' : `${index + 1}.`} `, ...runsOf(item)]),
        ),
      };
    case 'table':
      return table(block);
    case 'writing-lines':
      return { stack: Array.from({ length: block.count }, writingLine) };
    default:
      return assertNever(block);
  }
}

function assertNever(block: never): never {
  throw new Error(`no layout for ${JSON.stringify(block)}`);
}

export const runsOf = (line: Line): Exclude<Line, string> => (typeof line === 'string' ? [line] : line);

export const lettersOf = (line: Line): number =>
  runsOf(line).reduce((sum, run) => sum + (typeof run === 'string' ? run : run.text).length, 0);

function paragraph(line: Line, style: 'plain' | 'basis' | 'note' = 'plain'): Content {
  return {
    text: textOf(line),
    alignment: 'justify',
    leadingIndent: INDENT,
    margin: [0, 0, 0, PARAGRAPH_GAP],
    ...(style === 'plain' ? {} : { italics: true }),
    ...(style === 'note' ? { fontSize: SIZE.recipients } : {}),
  };
}

// pdfmake changes what it is given, so each text is a fresh one.
const textOf = (line: Line): Content[] =>
  runsOf(line).map((run) => (typeof run === 'string' ? { text: run } : { ...run }));

function table({ columns, rows }: Table): Content {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const room = TEXT_WIDTH - columns.length * 2 * CELL_PADDING - (columns.length + 1) * RULE;
  const widths = columns.map((column) => (room * column.share) / shares);
  const tallest = Math.max(0, ...rows.flatMap((row) => row.map((cell, at) => heightOf(cell, widths[at] ?? room))));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: tallest < LETTERS_OF_HALF_A_PAGE,
      widths,
      body: [
        columns.map((column): TableCell => ({ text: column.title, bold: true, alignment: 'center' })),
        ...rows.map((row) => row.map((cell, at) => tableCell(cell, columns[at]))),
      ],
    },
    layout: 'official',
    fontSize: SIZE.table,
    margin: [0, 2, 0, PARAGRAPH_GAP + 2],
  };
}

const tableCell = (cell: Line, column: Column | undefined): TableCell => ({
  text: textOf(cell),
  alignment: column?.align ?? 'left',
});

// In letters of a column as wide as the page.
const heightOf = (cell: Line, width: number): number => (lettersOf(cell) * TEXT_WIDTH) / width;

const writingLine = (): Content => ({
  canvas: [
    {
      type: 'line',
      x1: 0,
      y1: 16,
      x2: TEXT_WIDTH,
      y2: 16,
      lineWidth: 0.7,
      dash: { length: 1, space: 2 },
      lineColor: '#444',
    },
  ],
  margin: [0, 0, 0, PARAGRAPH_GAP],
});
