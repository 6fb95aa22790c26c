import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { DomainError } from '@app/kernel';
import { EvidenceService } from '@app/evidence';
import { NotificationService } from '@app/notification';
import { UnitService } from '@app/organization';
import { ApplicationLock, contentHash, idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import type { SubmitStatementRequest } from '../dto/statement';
import { Finding } from '../entities/finding.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import { statementSubmitted } from '../inspection.audit';
import { inspectionProblems } from '../inspection.problems';
import { takesStatements } from '../rules/statement';
import { mayAnswerForUnit } from './statement.policy';

// No target: two at once may trip over any unique key of the table.
const INSERT = `INSERT INTO finding_statement (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, side,
    author_id, author_name, author_position, text, file_id, submitted_at, content_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING id`;

/** Giải trình: what the inspected side says to a finding before the notice concludes it. */
@Injectable()
export class StatementService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly evidence: EvidenceService,
    private readonly units: UnitService,
    private readonly notification: NotificationService,
  ) {}

  /** Adds what is said under an id that the client made; a later one of the same author replaces it, none is lost. */
  async submit(findingId: string, input: SubmitStatementRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const authorId = unit.actor.staffMemberId;
    const finding = this.lock.requireVisible(
      await unit.repo(Finding).then((repo) => repo.findOneBy({ id: findingId })),
      (row) => mayAnswerForUnit(unit.actor, row),
    );
    if (authorId === null) throw inspectionProblems['no-person']();
    const hash = contentHash({ findingId, ...input });
    if (isSameAgain(await this.earlier(input.id), input.id, hash)) return;
    if (!takesStatements(finding.state)) throw inspectionProblems['statement-closed']();
    const { bodyId } = await this.units.getOrFail(finding.orgUnitId);
    const statement: FindingStatement = {
      id: input.id,
      tenantId: finding.tenantId,
      orgUnitId: finding.orgUnitId,
      inspectingUnitId: finding.inspectingUnitId,
      inspectionId: finding.inspectionId,
      findingId,
      side: 'UNIT',
      authorId,
      authorName: unit.actor.name,
      authorPosition: unit.actor.position,
      text: input.text,
      fileId: input.fileId ?? null,
      submittedAt: unit.now,
      contentHash: hash,
    };
    try {
      if (input.fileId) {
        await this.evidence.attach(input.fileId, {
          orgUnitId: finding.orgUnitId,
          audienceUnitIds: [finding.inspectingUnitId],
          laneUnitId: bodyId,
        });
      }
      if (!(await this.insert(statement))) throw idTaken(input.id);
    } catch (error) {
      // The same statement may have come in at the same moment, and have the file already.
      if (error instanceof DomainError && isSameAgain(await this.earlier(input.id), input.id, hash)) return;
      throw error;
    }
    this.audit.record(statementSubmitted(statement, bodyId));
    await this.notification.tell({
      code: 'inspection.statement-submitted',
      facts: { title: finding.title },
      about: { type: 'inspection', id: finding.inspectionId },
      to: [{ unit: finding.inspectingUnitId, permission: 'inspection.enter-notice' }],
      orgUnitId: finding.orgUnitId,
      laneUnitId: bodyId,
    });
  }

  private async earlier(id: string): Promise<FindingStatement | null> {
    return this.unitOfWork.current.repo(FindingStatement).then((repo) => repo.findOneBy({ id }));
  }

  private async insert(s: FindingStatement): Promise<boolean> {
    const added = await this.unitOfWork.current.query({
      name: 'inspection.submit-statement',
      text: INSERT,
      values: [
        ...[s.id, s.tenantId, s.orgUnitId, s.inspectingUnitId, s.inspectionId, s.findingId, s.side],
        ...[s.authorId, s.authorName, s.authorPosition, s.text, s.fileId, s.submittedAt.toISOString(), s.contentHash],
      ],
    });
    return added.length > 0;
  }
}
