import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Annex, Block, OfficialDocument } from '../official-document';
import { blockContent, linesOfBlock } from './blocks';
import { headContent, upper } from './head';
import { FONT, LINE_HEIGHT, LINES_OF_A_PAGE, MARGIN, PAGE, PARAGRAPH_GAP, SIZE } from './measures';
import { linesOfSignatures, signatureContent } from './signatures';

// Of the text before the signatures, and of that below them: what is longer does not move to their page as a whole.
const SHORT_LINES = 12;

/** What the renderer turns into pages. Plain data: it crosses to another thread. */
export interface RenderOrder {
  readonly definition: TDocumentDefinitions;
  readonly mark: string | null;
}

/** The paper as pdfmake's document definition. Page numbers and foot are the renderer's: they know how many pages came. */
export function renderOrder(document: OfficialDocument): RenderOrder {
  const closing = document.body.at(-1);
  const keep = closing !== undefined && areShort([closing]);
  const body = keep ? document.body.slice(0, -1) : document.body;
  const definition: TDocumentDefinitions = {
    pageSize: { width: PAGE.width, height: PAGE.height },
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    language: 'vi',
    displayTitle: true,
    version: '1.7',
    info: { title: document.title, creationDate: document.madeAt, creator: 'Kỷ Cương', producer: 'Kỷ Cương' },
    defaultStyle: { font: FONT, fontSize: SIZE.body, lineHeight: LINE_HEIGHT },
    content: [
      ...headContent(document),
      ...body.map(blockContent),
      together(document, keep ? closing : undefined),
      ...(document.annexes ?? []).flatMap(annexContent),
    ],
    ...(document.draft ? { watermark: { text: 'DỰ THẢO', font: FONT, color: '#000', opacity: 0.09, bold: true } } : {}),
  };
  return { definition, mark: document.mark ?? null };
}

/**
 * Signatures never stand on a page of their own: the last lines of the text come along, and what is said below them where
 * that is short. Only as much is kept together as a page has room for, since pdfmake drops the rest of it.
 */
function together(document: OfficialDocument, closing: Block | undefined): Content {
  const before = closing ? [closing] : [];
  const tail = document.tail ?? [];
  const kept = areShort(tail);
  const signed = [...before.map(blockContent), ...signatureContent(document)];
  const below = [{ text: ' ', fontSize: SIZE.mark }, ...tail.map(blockContent)];
  const lines = linesOfSignatures(document) + linesOfBlocks(kept ? [...before, ...tail] : before);
  return {
    stack: [
      { stack: kept ? [...signed, ...below] : signed, unbreakable: lines <= LINES_OF_A_PAGE },
      ...(kept ? [] : below),
    ],
  };
}

function annexContent({ title, subject, note, body }: Annex): Content[] {
  const centred = { fontSize: SIZE.title, alignment: 'center' as const };
  return [
    { ...centred, text: title, bold: true, pageBreak: 'before' },
    { ...centred, text: upper(subject), bold: true },
    { ...centred, text: note, italics: true, margin: [0, 0, 0, PARAGRAPH_GAP * 2] },
    ...body.map(blockContent),
  ];
}

const linesOfBlocks = (blocks: readonly Block[]): number =>
  blocks.reduce((lines, block) => lines + linesOfBlock(block), 0);

const areShort = (blocks: readonly Block[]): boolean => linesOfBlocks(blocks) <= SHORT_LINES;
