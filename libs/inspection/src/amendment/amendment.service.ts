import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { NotificationService } from '@app/notification';
import { UnitService } from '@app/organization';
import {
  contentHash,
  idTaken,
  isSameAgain,
  personOf,
  requireVersion,
  TransactionEvents,
  UnitOfWork,
} from '@app/platform';
import { DISPUTE_ACCEPTED } from '@app/remediation';
import type { ProposeAmendmentRequest } from '../dto/amendment';
import type { Finding } from '../entities/finding.entity';
import { FindingAmendment } from '../entities/finding-amendment.entity';
import { FindingLock } from '../finding-lock';
import { amendmentProposed } from '../inspection.audit';
import { requireCountWithin } from '../finding-content';
import { inspectionProblems } from '../inspection.problems';
import { contentOf, corrected, isAmendable, type AmendableContent, type AmendmentKind } from '../rules/amendment';

/** Proposals to change what a released finding says, or to take it back. Somebody else decides on them. */
@Injectable()
export class AmendmentService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findings: FindingLock,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly notification: NotificationService,
    private readonly events: TransactionEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(DISPUTE_ACCEPTED, ({ findingId, answer }) => this.proposeOfDispute(findingId, answer));
  }

  /** Proposes under an id that the client made; the same proposal again is answered as before. */
  async propose(findingId: string, version: string, input: ProposeAmendmentRequest): Promise<void> {
    const finding = await this.findings.take(findingId);
    const hash = contentHash({ findingId, ...input });
    if (isSameAgain(await this.earlier(input.id), input.id, hash)) return;
    if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
    if (!isAmendable(finding.state)) throw inspectionProblems['not-released']();
    requireVersion(finding, version);
    if (await this.isOpen(findingId, input.kind)) throw inspectionProblems['amendment-open']();
    const { id, kind, reason } = input;
    await this.add(finding, { id, kind, reason, after: afterOf(finding, input), hash });
  }

  // Whoever agreed with the unit proposes the withdrawal by it; it takes somebody else to approve it.
  private async proposeOfDispute(findingId: string, reason: string): Promise<void> {
    const finding = await this.findings.take(findingId);
    if (!isAmendable(finding.state) || (await this.isOpen(findingId, 'WITHDRAWAL'))) return;
    const hash = contentHash({ findingId, kind: 'WITHDRAWAL', reason });
    await this.add(finding, { id: uuidv7(), kind: 'WITHDRAWAL', reason, after: null, hash });
  }

  private async add(finding: Finding, proposal: NewProposal): Promise<void> {
    const unit = this.unitOfWork.current;
    const proposedBy = personOf(unit.actor);
    const { id, kind, reason, after, hash } = proposal;
    const amendment: FindingAmendment = {
      id,
      tenantId: finding.tenantId,
      orgUnitId: finding.orgUnitId,
      inspectingUnitId: finding.inspectingUnitId,
      inspectionId: finding.inspectionId,
      findingId: finding.id,
      kind,
      state: 'PROPOSED',
      beforeContent: JSON.stringify(contentOf(finding)),
      afterContent: after && JSON.stringify(after),
      reason,
      proposedBy,
      proposedByName: unit.actor.name,
      proposedAt: unit.now,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
      contentHash: hash,
    };
    // No target: the same proposal may have come in at the same moment.
    const repo = await unit.repo(FindingAmendment);
    const added = await repo.createQueryBuilder().insert().values(amendment).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      if (isSameAgain(await this.earlier(id), id, hash)) return;
      if (await this.isOpen(finding.id, kind)) throw inspectionProblems['amendment-open']();
      throw idTaken(id);
    }
    const { bodyId } = await this.units.getOrFail(finding.orgUnitId);
    this.audit.record(amendmentProposed(amendment, bodyId));
    await this.notification.tell({
      code: kind === 'WITHDRAWAL' ? 'inspection.withdrawal-proposed' : 'inspection.correction-proposed',
      facts: { title: finding.title, reason },
      about: { type: 'amendment', id },
      to: [{ unit: finding.inspectingUnitId, permission: 'inspection.approve-amendment' }],
      orgUnitId: finding.inspectingUnitId,
      laneUnitId: bodyId,
      isInternal: true,
    });
  }

  private async isOpen(findingId: string, kind: AmendmentKind): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(FindingAmendment);
    return repo.existsBy({ findingId, kind, state: 'PROPOSED' });
  }

  private async earlier(id: string): Promise<FindingAmendment | null> {
    return this.unitOfWork.current.repo(FindingAmendment).then((repo) => repo.findOneBy({ id }));
  }
}

interface NewProposal {
  readonly id: string;
  readonly kind: AmendmentKind;
  readonly reason: string;
  readonly after: AmendableContent | null;
  readonly hash: Buffer;
}

/** What the finding would say; a withdrawal changes no word of it. */
function afterOf(finding: Finding, { kind, changes }: ProposeAmendmentRequest): AmendableContent | null {
  if (kind === 'WITHDRAWAL') {
    if (changes) throw inspectionProblems['withdrawal-changes-words']({}, { pointer: '/changes', value: null });
    return null;
  }
  const tidy = Object.entries(changes ?? {}).map(([field, value]): [string, unknown] => [
    field,
    value === '' ? null : value,
  ]);
  const after = corrected(contentOf(finding), Object.fromEntries(tidy));
  if (!after) throw inspectionProblems['amendment-changes-nothing']({}, { pointer: '/changes', value: null });
  requireCountWithin({ count: after.count, outOf: finding.outOf }, '/changes/count');
  return after;
}
