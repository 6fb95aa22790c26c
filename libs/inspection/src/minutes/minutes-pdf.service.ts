import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '@app/documents';
import { UnitOfWork, type Acting } from '@app/platform';
import { MinutesPage } from './minutes-page.service';

@Injectable()
export class MinutesPdf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly page: MinutesPage,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The minutes as PDF, read in a unit of its own that has ended before the pages are set. */
  async of(acting: Acting, inspectionId: string): Promise<{ pdf: Buffer; name: string }> {
    const paper = await this.unitOfWork.run({ ...acting, mode: 'read' }, () => this.page.paper(inspectionId));
    return { pdf: await this.renderer.render(paper), name: paper.draft ? `${paper.title} (dự thảo)` : paper.title };
  }
}
