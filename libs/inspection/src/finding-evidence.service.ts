import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { EvidenceService } from '@app/evidence';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import type { AddEvidenceRequest } from './dto/finding.requests';
import { FindingEvidence } from './entities/finding-evidence.entity';
import { Finding } from './entities/finding.entity';
import { findingAct } from './inspection.audit';
import { isInspectingSide } from './inspection.policy';
import { inspectionProblems } from './inspection.problems';
import { VisitLookup } from './visit-facts';

/** More than anybody looks at; a bound on one finding's page. */
const MOST_FILES = 40;

@Injectable()
export class FindingEvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly visits: VisitLookup,
    private readonly files: EvidenceService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a file beside a finding. The file's id makes it happen once, whatever becomes of the minutes in between. Until
   * the minutes are locked the file is the inspecting body's alone.
   */
  async add(findingId: string, { fileId, caption }: AddEvidenceRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const addedBy = unit.actor.staffMemberId;
    if (addedBy === null) throw inspectionProblems['no-person']();
    const finding = await this.locked(findingId);
    const repo = await unit.repo(FindingEvidence);
    const known = await repo.findBy({ findingId });
    if (known.some((link) => link.fileId === fileId)) return;
    requireOpen(finding);
    if (known.length >= MOST_FILES) throw inspectionProblems['too-many-files']({ most: MOST_FILES });
    const { bodyId } = await this.visits.facts(finding.inspectionId, null);
    await this.files.attach(fileId, {
      orgUnitId: finding.inspectingUnitId,
      audienceUnitIds: [],
      laneUnitId: bodyId,
    });
    const link: FindingEvidence = {
      findingId,
      fileId,
      tenantId: finding.tenantId,
      orgUnitId: finding.orgUnitId,
      inspectingUnitId: finding.inspectingUnitId,
      inspectionId: finding.inspectionId,
      ordinal: known.length + 1,
      caption: caption || null,
      addedBy,
      addedByName: unit.actor.name,
      addedAt: unit.now,
      removedAt: null,
    };
    await repo.insert(link);
    this.audit.record(
      findingAct('finding-evidence-added', finding, bodyId, {
        after: { fileId, caption: link.caption },
        also: { finding: 0, finding_evidence: 1 },
      }),
    );
  }

  /** Takes a file away from a finding while the minutes are open; the file itself stays. */
  async remove(findingId: string, fileId: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const finding = await this.locked(findingId);
    const repo = await unit.repo(FindingEvidence);
    const link = this.lock.requireVisible(await repo.findOneBy({ findingId, fileId }), () => true);
    if (link.removedAt) return;
    requireOpen(finding);
    const { bodyId } = await this.visits.facts(finding.inspectionId, null);
    await repo.update({ findingId, fileId }, { removedAt: unit.now });
    this.audit.record(
      findingAct('finding-evidence-removed', finding, bodyId, {
        before: { fileId, caption: link.caption },
        also: { finding: 0, finding_evidence: 1 },
      }),
    );
  }

  // Its row locked, so that the same file sent twice at once is put there once.
  private async locked(id: string): Promise<Finding> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(Finding);
    const finding = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(finding, (row) => isInspectingSide(unit.actor, unit.scope, row));
  }
}

function requireOpen(finding: Finding): void {
  if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
  if (finding.state !== 'RECORDED') throw inspectionProblems.locked();
}
