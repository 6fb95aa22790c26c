import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block, Column, Line } from '../official-document';
import { linesOf, runsOf } from './lines';
import { INDENT, LINES_OF_A_PAGE, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from './measures';

type Table = Extract<Block, { kind: 'table' }>;

// Left and right of a cell's text, and the lines between the columns.
const CELL_PADDING = 4;
const RULE = 0.5;
// A longer row may run over to the next page: of what is kept on one, pdfmake drops whatever the page has no room for.
const LINES_OF_A_ROW = LINES_OF_A_PAGE / 2;
// A gap between paragraphs, of which a heading has two, as a part of a line.
const GAP_LINES = 0.4;

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

/** Lines of the body that a block takes at most, gaps included; a table is never short. */
export function linesOfBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linesOfParagraph(block.text);
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOfParagraph(item), 0);
    case 'table':
      return Infinity;
    case 'writing-lines':
      // A hand needs more room than print.
      return block.count * 2;
    default:
      return assertNever(block);
  }
}

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

const linesOfParagraph = (line: Line): number => linesOf(line, TEXT_WIDTH - INDENT, SIZE.body) + 2 * GAP_LINES;

// pdfmake changes what it is given, so each text is a fresh one.
const textOf = (line: Line): Content[] =>
  runsOf(line).map((run) => (typeof run === 'string' ? { text: run } : { ...run }));

function table({ columns, rows }: Table): Content {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const room = TEXT_WIDTH - columns.length * 2 * CELL_PADDING - (columns.length + 1) * RULE;
  const widths = columns.map((column) => (room * column.share) / shares);
  const heights = rows.map((row) => Math.max(...row.map((cell, at) => linesOf(cell, widths[at] ?? room, SIZE.table))));
  return {
    table: {
      headerRows: 1,
      // Keeping the first row with the head keeps it whole as well.
      keepWithHeaderRows: (heights[0] ?? 0) <= LINES_OF_A_ROW ? 1 : 0,
      dontBreakRows: heights.every((lines) => lines <= LINES_OF_A_ROW),
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
