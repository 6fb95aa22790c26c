import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { documentsProblems } from './documents.problems';
import { renderOrder } from './layout/definition';
import type { OfficialDocument } from './official-document';
import { RENDER_BOUNDS, RenderPool } from './render-pool';

// Some 200 pages full of letters: more is refused before any work is done.
const MOST_LETTERS = 600_000;

/** Official papers as PDF, set in a thread of their own and outside of any transaction. */
@Injectable()
export class PdfRenderer implements OnApplicationShutdown {
  private readonly pool = new RenderPool();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The bytes of the paper; the same document gives the same bytes. Refused with `documents.busy` (503, Retry-After) when
   * too many wait, with `documents.too-long` (422) over the bound of pages. Inside a unit of work it throws: setting pages
   * takes seconds, in which a transaction would hold rows and a connection (`@UnitMode('none')` on the route).
   */
  async render(document: OfficialDocument): Promise<Buffer> {
    if (this.unitOfWork.isOpen) throw new Error('a paper is set after its unit of work, not inside of it');
    const order = renderOrder(document);
    if (JSON.stringify(order).length > MOST_LETTERS) {
      throw documentsProblems['too-long']({ pages: RENDER_BOUNDS.maxPages });
    }
    return this.pool.render(order);
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}
