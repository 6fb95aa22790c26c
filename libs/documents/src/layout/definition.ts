import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, OfficialDocument } from '../official-document';
import { blockContent, lettersOf } from './blocks';
import { headContent } from './head';
import { FONT, LINE_HEIGHT, MARGIN, PAGE, SIZE } from './measures';
import { signatureContent } from './signatures';

/** What the renderer turns into pages. Plain data: it crosses to another thread. */
export interface RenderOrder {
  readonly definition: TDocumentDefinitions;
  readonly mark: string | null;
}

/** The paper as pdfmake's document definition. Page numbers and foot are the renderer's: they know how many pages came. */
export function renderOrder(document: OfficialDocument): RenderOrder {
  const closing = document.body.at(-1);
  const keep = closing !== undefined && isShort(closing);
  const body = keep ? document.body.slice(0, -1) : document.body;
  const definition: TDocumentDefinitions = {
    pageSize: { width: PAGE.width, height: PAGE.height },
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    language: 'vi',
    displayTitle: true,
    version: '1.7',
    info: { title: document.title, creationDate: document.madeAt, creator: 'Kỷ Cương', producer: 'Kỷ Cương' },
    defaultStyle: { font: FONT, fontSize: SIZE.body, lineHeight: LINE_HEIGHT },
    content: [...headContent(document), ...body.map(blockContent), together(document, keep ? closing : undefined)],
    ...(document.draft ? { watermark: { text: 'DỰ THẢO', font: FONT, color: '#000', opacity: 0.09, bold: true } } : {}),
  };
  return { definition, mark: document.mark ?? null };
}

// Signatures never stand on a page of their own: the last lines of the text come along.
function together(document: OfficialDocument, closing: Block | undefined): Content {
  return {
    stack: [
      ...(closing ? [blockContent(closing)] : []),
      ...signatureContent(document),
      { text: ' ', fontSize: SIZE.mark },
      ...(document.tail ?? []).map(blockContent),
    ],
    unbreakable: true,
  };
}

function isShort(block: Block): boolean {
  if (block.kind === 'paragraph') return lettersOf(block.text) <= 600;
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + lettersOf(item), 0) <= 600;
  return block.kind === 'heading';
}
