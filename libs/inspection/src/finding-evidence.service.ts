import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '@app/audit';
import { EvidenceService } from '@app/evidence';
import { ApplicationLock, personOf, UnitOfWork } from '@app/platform';
import type { AddEvidenceRequest, ArrangeEvidenceRequest } from './dto/finding.requests';
import { FindingEvidence } from './entities/finding-evidence.entity';
import { Finding } from './entities/finding.entity';
import { FindingLock } from './finding-lock';
import { findingAct } from './inspection.audit';
import { inspectionProblems } from './inspection.problems';
import { MOST_FILES, rearranged } from './rules/evidence-order';
import { VisitLookup } from './visit-facts';

type Shown = Pick<FindingEvidence, 'fileId' | 'ordinal' | 'caption' | 'addedBy' | 'addedByName' | 'addedAt'>;

@Injectable()
export class FindingEvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly findings: FindingLock,
    private readonly visits: VisitLookup,
    private readonly files: EvidenceService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a file beside a finding, or back there where it was taken away. The file's id makes it happen once, whatever
   * becomes of the minutes in between. Until the minutes are locked the file is the inspecting body's alone.
   */
  async add(findingId: string, { fileId, caption }: AddEvidenceRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const addedBy = personOf(unit.actor);
    // Its row is held, so that the same file sent twice at once is put there once.
    const finding = await this.findings.takeInVisit(findingId);
    const repo = await unit.repo(FindingEvidence);
    const known = await repo.findBy({ findingId });
    const earlier = known.find((link) => link.fileId === fileId);
    if (earlier?.removedAt === null) return;
    requireOpen(finding);
    if (known.filter(({ removedAt }) => removedAt === null).length >= MOST_FILES)
      throw inspectionProblems['too-many-files']({ most: MOST_FILES });
    const { bodyId } = await this.visits.facts(finding.inspectionId, null);
    const added = { caption: caption || null, addedBy, addedByName: unit.actor.name, addedAt: unit.now };
    // What was taken away is still attached: it comes back, with who says so now.
    if (earlier) await repo.update({ findingId, fileId }, { ...added, removedAt: null });
    else await this.attach(finding, { fileId, ordinal: known.length + 1, ...added }, bodyId);
    this.audit.record(
      findingAct('finding-evidence-added', finding, bodyId, {
        after: { fileId, caption: added.caption },
        also: { finding: 0, finding_evidence: 1 },
      }),
    );
  }

  private async attach(finding: Finding, shown: Shown, laneUnitId: number): Promise<void> {
    await this.files.attach(shown.fileId, {
      ...{ orgUnitId: finding.inspectingUnitId, audienceUnitIds: [], laneUnitId },
      isInternal: true,
    });
    const link: FindingEvidence = {
      ...shown,
      findingId: finding.id,
      tenantId: finding.tenantId,
      orgUnitId: finding.orgUnitId,
      inspectingUnitId: finding.inspectingUnitId,
      inspectionId: finding.inspectionId,
      removedAt: null,
    };
    await this.unitOfWork.current.repo(FindingEvidence).then((repo) => repo.insert(link));
  }

  /** Takes a file away from a finding while the minutes are open; the file itself stays. */
  async remove(findingId: string, fileId: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const finding = await this.findings.takeInVisit(findingId);
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

  /**
   * The order of the files beside a finding and what is written under each, while the minutes are open. What somebody
   * else has taken away since stays away, what they have added stays behind what is named; the last one who arranges
   * has the word, and what stood before is in the log.
   */
  async arrange(findingId: string, { pictures }: ArrangeEvidenceRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const finding = await this.findings.takeInVisit(findingId);
    const repo = await unit.repo(FindingEvidence);
    const known = await repo.find({
      where: { findingId, removedAt: IsNull() },
      order: { ordinal: 'ASC', fileId: 'ASC' },
    });
    const changed = rearranged(known, pictures);
    if (changed.length === 0) return;
    requireOpen(finding);
    const { bodyId } = await this.visits.facts(finding.inspectionId, null);
    await unit.query({
      text: `UPDATE finding_evidence e SET ordinal = a.ordinal, caption = a.caption
               FROM json_to_recordset($2) AS a("fileId" uuid, ordinal int, caption text)
              WHERE e.finding_id = $1 AND e.file_id = a."fileId"`,
      values: [findingId, JSON.stringify(changed)],
    });
    const before = known.filter(({ fileId }) => changed.some((row) => row.fileId === fileId));
    this.audit.record(
      findingAct('finding-evidence-arranged', finding, bodyId, {
        before: { files: before.map(({ fileId, ordinal, caption }) => ({ fileId, ordinal, caption })) },
        after: { files: changed },
        also: { finding: 0, finding_evidence: changed.length },
      }),
    );
  }
}

function requireOpen(finding: Finding): void {
  if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
  if (finding.state !== 'RECORDED') throw inspectionProblems.locked();
}
