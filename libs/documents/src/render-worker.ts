// The thread in which pages are set: seconds of work for a long paper, which the event loop must not wait for. One file
// without imports of its own kind, so that Node runs it built or as it stands.
import { parentPort, workerData } from 'node:worker_threads';
import type * as Pdfmake from 'pdfmake';
import type { TDocumentDefinitions, TFontFamilyTypes } from 'pdfmake/interfaces';

/** What the thread is told when it starts. */
export interface WorkerSettings {
  /** Files of the font's four faces; nothing else on disk is opened, and nothing is fetched. */
  readonly font: { readonly name: string; readonly faces: TFontFamilyTypes };
  readonly maxPages: number;
  readonly leftMargin: number;
  readonly sizes: { readonly pageNumber: number; readonly mark: number };
}

export interface WorkerRequest {
  readonly definition: TDocumentDefinitions;
  readonly mark: string | null;
}

export type WorkerAnswer =
  { readonly pdf: Uint8Array } | { readonly tooManyPages: number } | { readonly error: string };

type PdfMake = Pick<
  typeof Pdfmake,
  'createPdf' | 'setFonts' | 'setLocalAccessPolicy' | 'setUrlAccessPolicy' | 'setTableLayouts'
>;

// Types that Node strips must be erasable: no parameter property here.
class TooManyPages extends Error {
  readonly count: number;

  constructor(count: number) {
    super('too many pages');
    this.count = count;
  }
}

const settings = workerData as WorkerSettings;
// Middle of the top margin, where the decree wants the page number.
const PAGE_NUMBER_TOP = 26;
const MARK_TOP = 22;

async function load(): Promise<PdfMake> {
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: PdfMake };
  const files = new Set<unknown>(Object.values(settings.font.faces));
  pdfmake.setLocalAccessPolicy((path) => files.has(path));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setFonts({ [settings.font.name]: settings.font.faces });
  pdfmake.setTableLayouts({
    official: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 2,
      paddingBottom: () => 3,
    },
  });
  return pdfmake;
}

async function render(pdfmake: PdfMake, { definition, mark }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    const pdf = await pdfmake
      .createPdf({
        ...definition,
        header: (page, pages) => {
          if (pages > settings.maxPages) throw new TooManyPages(pages);
          if (page === 1) return null;
          return {
            text: String(page),
            alignment: 'center',
            fontSize: settings.sizes.pageNumber,
            margin: [0, PAGE_NUMBER_TOP, 0, 0],
          };
        },
        footer: () =>
          mark ? { text: mark, fontSize: settings.sizes.mark, margin: [settings.leftMargin, MARK_TOP, 0, 0] } : null,
        // A heading goes to the next page when nothing of what it heads would follow it.
        pageBreakBefore: (node, nodes) =>
          node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0 && node.startPosition.top > 200,
      })
      .getBuffer();
    return { pdf };
  } catch (error) {
    if (error instanceof TooManyPages) return { tooManyPages: error.count };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const pdfmake = load();
parentPort?.on('message', (request: WorkerRequest) => {
  void pdfmake
    .then((loaded) => render(loaded, request))
    .catch((error: unknown): WorkerAnswer => ({ error: String(error) }))
    .then((answer) => parentPort?.postMessage(answer));
});
