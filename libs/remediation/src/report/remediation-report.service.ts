import { Injectable } from '@nestjs/common';
import { PdfRenderer, type OfficialDocument } from '@app/documents';
import { UnitOfWork, type Acting } from '@app/platform';
import { remediationProblems } from '../remediation.problems';
import type { ReportFacts } from '../rules/remediation-report';
import { maySign, signsAs } from '../task.policy';
import { RemediationReportReadModel } from './remediation-report.read-model';
import { reportPaper, type Signer } from './report-paper';

/** Báo cáo kết quả khắc phục: one for each notice, read from what stands at this moment. */
@Injectable()
export class RemediationReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: RemediationReportReadModel,
    private readonly renderer: PdfRenderer,
  ) {}

  /** As PDF, read in a unit of its own that has ended before the pages are set. */
  async pdf(acting: Acting, inspectionId: string): Promise<{ pdf: Buffer; name: string }> {
    const paper = await this.unitOfWork.run({ ...acting, mode: 'read' }, () => this.paper(inspectionId));
    return { pdf: await this.renderer.render(paper), name: paper.title };
  }

  private async paper(inspectionId: string): Promise<OfficialDocument> {
    const { notice, ...facts } = await this.rows.facts(inspectionId);
    if (notice === null) throw remediationProblems['no-notice']();
    return reportPaper({ ...facts, notice }, { signer: this.signerOf(facts), at: this.unitOfWork.current.now });
  }

  /** Whoever asks for it and may sign; else who signed last; else the chair, the name left to be written by hand. */
  private signerOf({ orgUnitId, lastSigned }: Pick<ReportFacts, 'orgUnitId' | 'lastSigned'>): Signer {
    const { actor } = this.unitOfWork.current;
    if (maySign(actor, { orgUnitId })) return { name: actor.name, as: signsAs(actor, { orgUnitId }) };
    return lastSigned ?? { name: null, as: 'CHAIR' };
  }
}
