import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '@app/audit';
import { DomainError } from '@app/kernel';
import { EvidenceService } from '@app/evidence';
import { NotificationService } from '@app/notification';
import { UnitService } from '@app/organization';
import { ApplicationLock, contentHash, idTaken, isSameAgain, personOf, UnitOfWork } from '@app/platform';
import type { SubmitStatementRequest } from '../dto/statement';
import { Finding } from '../entities/finding.entity';
import { FindingPerson } from '../entities/finding-person.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import { statementSubmitted } from '../inspection.audit';
import { inspectionProblems } from '../inspection.problems';
import { takesStatements } from '../rules/statement';
import { isOnBehalf, mayAnswerAsNamed, mayAnswerForUnit } from './statement.policy';

// No target: two at once may trip over any unique key of the table.
const INSERT = `INSERT INTO finding_statement (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, side,
    on_behalf, author_id, author_name, author_position, text, file_id, submitted_at, content_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING RETURNING id`;

/** Giải trình, tường trình: what the unit, and whoever a finding names, say to it before the notice concludes it. */
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

  /**
   * What the unit says, by one of its leaders, or by its desk officer as long as none of them has spoken. Under an id that
   * the client made; a later one of the same author replaces it, none is lost.
   */
  async submitForUnit(findingId: string, input: SubmitStatementRequest): Promise<void> {
    const { actor } = this.unitOfWork.current;
    const finding = this.lock.requireVisible(await this.find(findingId), (row) => mayAnswerForUnit(actor, row));
    const onBehalf = isOnBehalf(actor, finding);
    await this.submit(finding, input, { side: 'UNIT', onBehalf }, async () => {
      if (onBehalf && (await this.hasLeaderSpoken(findingId))) throw inspectionProblems['leader-has-spoken']();
    });
  }

  /** What whoever the finding names says in their own name, in the same way. */
  async submitAsNamed(findingId: string, input: SubmitStatementRequest): Promise<void> {
    const { actor } = this.unitOfWork.current;
    const isNamed = await this.isNamed(findingId);
    // To whom it is not addressed it is not there, not even to those who see it as the inspecting side.
    const addressed = isNamed ? await this.find(findingId) : null;
    const finding = this.lock.requireVisible(addressed, (row) => mayAnswerAsNamed(actor, row, isNamed));
    await this.submit(finding, input, { side: 'PERSON', onBehalf: false });
  }

  private async submit(
    finding: Finding,
    input: SubmitStatementRequest,
    as: Pick<FindingStatement, 'side' | 'onBehalf'>,
    check: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const authorId = personOf(unit.actor);
    // The same words in another's name are another statement.
    const hash = contentHash({ findingId: finding.id, ...(as.side === 'PERSON' && { side: as.side }), ...input });
    if (isSameAgain(await this.earlier(input.id), input.id, hash)) return;
    if (!takesStatements(finding.state)) throw inspectionProblems['statement-closed']();
    await check();
    const { bodyId } = await this.units.getOrFail(finding.orgUnitId);
    const statement: FindingStatement = {
      id: input.id,
      tenantId: finding.tenantId,
      orgUnitId: finding.orgUnitId,
      inspectingUnitId: finding.inspectingUnitId,
      inspectionId: finding.inspectionId,
      findingId: finding.id,
      side: as.side,
      onBehalf: as.onBehalf,
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
      code: as.side === 'UNIT' ? 'inspection.statement-submitted' : 'inspection.named-answered',
      facts: { title: finding.title },
      about: { type: 'inspection', id: finding.inspectionId },
      to: [
        { unit: finding.inspectingUnitId, permission: 'inspection.enter-notice' },
        // What is said in one's own name the unit reads beside its own word.
        ...(as.side === 'PERSON' || as.onBehalf ? [{ unit: finding.orgUnitId, permission: 'remediation.sign' }] : []),
      ],
      orgUnitId: finding.orgUnitId,
      laneUnitId: bodyId,
    });
  }

  private find(id: string): Promise<Finding | null> {
    return this.unitOfWork.current.repo(Finding).then((repo) => repo.findOneBy({ id }));
  }

  private async isNamed(findingId: string): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const { staffMemberId } = unit.actor;
    if (staffMemberId === null) return false;
    const people = await unit.repo(FindingPerson);
    return people.existsBy({ findingId, staffMemberId, removedAt: IsNull() });
  }

  private async hasLeaderSpoken(findingId: string): Promise<boolean> {
    const statements = await this.unitOfWork.current.repo(FindingStatement);
    return statements.existsBy({ findingId, side: 'UNIT', onBehalf: false });
  }

  private async earlier(id: string): Promise<FindingStatement | null> {
    return this.unitOfWork.current.repo(FindingStatement).then((repo) => repo.findOneBy({ id }));
  }

  private async insert(s: FindingStatement): Promise<boolean> {
    const added = await this.unitOfWork.current.query({
      name: 'inspection.submit-statement',
      text: INSERT,
      values: [
        ...[s.id, s.tenantId, s.orgUnitId, s.inspectingUnitId, s.inspectionId, s.findingId, s.side, s.onBehalf],
        ...[s.authorId, s.authorName, s.authorPosition, s.text, s.fileId, s.submittedAt.toISOString(), s.contentHash],
      ],
    });
    return added.length > 0;
  }
}
