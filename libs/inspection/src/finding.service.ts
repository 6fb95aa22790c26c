import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import {
  ApplicationLock,
  contentHash,
  fieldProblems,
  platformProblems,
  requireVersion,
  UnitOfWork,
} from '@app/platform';
import type { RecordFindingRequest, ReviseFindingRequest } from './dto/inspection.requests';
import { toFindingResponse, type FindingResponse } from './dto/inspection.response';
import { Finding } from './entities/finding.entity';
import type { Inspection } from './entities/inspection.entity';
import { findingAct, findingContent } from './inspection.audit';
import { isInspectingSide } from './inspection.policy';
import { inspectionProblems } from './inspection.problems';

/** What recording needs to know of the visit, its unit and the item, in one row. */
interface RecordingFacts {
  tenantId: number;
  orgUnitId: number;
  inspectingUnitId: number;
  state: Inspection['state'];
  unitName: string;
  bodyId: number;
  itemId: string | null;
  itemCode: string | null;
  itemTerm: number | null;
  itemBasis: string | null;
}

const CONTEXT = `SELECT i.tenant_id AS "tenantId", i.org_unit_id AS "orgUnitId", i.inspecting_unit_id AS "inspectingUnitId", i.state,
       u.name AS "unitName", u.body_id AS "bodyId", c.id AS "itemId", c.code AS "itemCode",
       c.term_workdays AS "itemTerm", c.legal_basis AS "itemBasis"
  FROM inspection i JOIN org_unit u ON u.id = i.org_unit_id
  LEFT JOIN checklist_item c ON c.id = $2 AND c.checklist_version_id = i.checklist_version_id
 WHERE i.id = $1`;

// ON CONFLICT names no key: two at once would trip over the table's second unique one, (tenant, id).
const INSERT = `INSERT INTO finding (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, checklist_item_id, title, detail,
    finding_class, severity, count, recommended_action, legal_basis, item_term_workdays, state, recorded_by,
    recorded_by_name, recorded_at, content_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'RECORDED', $15, $16, $17, $18)
  ON CONFLICT DO NOTHING RETURNING id`;

@Injectable()
export class FindingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
  ) {}

  /** Records a finding under an id that the client made; the same finding again is answered as before. */
  async record(inspectionId: string, input: RecordFindingRequest): Promise<FindingResponse> {
    const unit = this.unitOfWork.current;
    const recordedBy = unit.actor.staffMemberId;
    if (recordedBy === null) throw inspectionProblems['no-person']();
    const visit = await this.recordingFacts(inspectionId, input.checklistItemId ?? null);
    const finding: Finding = {
      id: input.id,
      tenantId: visit.tenantId,
      orgUnitId: visit.orgUnitId,
      inspectingUnitId: visit.inspectingUnitId,
      inspectionId,
      checklistItemId: visit.itemId,
      title: input.title,
      detail: input.detail || null,
      findingClass: input.findingClass,
      severity: input.severity,
      count: input.count ?? null,
      recommendedAction: input.recommendedAction || null,
      legalBasis: visit.itemBasis,
      itemTermWorkdays: visit.itemTerm,
      state: 'RECORDED',
      withdrawnReason: null,
      recordedBy,
      recordedByName: unit.actor.name,
      recordedAt: unit.now,
      releasedAt: null,
      remediedOn: null,
      isOpen: true,
      contentHash: contentHash({ inspectionId, ...input }),
      version: 1,
    };
    const checklistItem = visit.itemId && visit.itemCode ? { id: visit.itemId, code: visit.itemCode } : null;
    const place = { id: visit.orgUnitId, name: visit.unitName };
    if (visit.state !== 'IN_PROGRESS' || !(await this.insert(finding))) {
      return toFindingResponse(await this.sameAgain(finding, visit.state), place, checklistItem);
    }
    this.audit.record(findingAct('finding-recorded', finding, visit.bodyId, { after: findingContent(finding) }));
    return toFindingResponse(finding, place, checklistItem);
  }

  /** Changes what is given; only while the minutes are open. */
  async revise(id: string, version: string, input: ReviseFindingRequest): Promise<void> {
    const { finding, laneUnitId } = await this.forChange(id, version);
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    const change: Partial<Finding> = Object.fromEntries(
      given.map(([field, value]) => [field, value === '' ? null : value]),
    );
    await this.write({ ...finding, ...change, version: finding.version + 1 });
    this.audit.record(
      findingAct('finding-revised', finding, laneUnitId, {
        before: findingContent(finding),
        after: findingContent({ ...finding, ...change }),
      }),
    );
  }

  /** Takes a finding back before the minutes are locked; it stays visible with its reason. */
  async withdraw(id: string, version: string, reason: string): Promise<void> {
    const { finding, laneUnitId } = await this.forChange(id, version);
    await this.write({ ...finding, state: 'WITHDRAWN', withdrawnReason: reason, version: finding.version + 1 });
    this.audit.record(
      findingAct('finding-withdrawn', finding, laneUnitId, {
        before: { state: finding.state },
        after: { state: 'WITHDRAWN', reason },
      }),
    );
  }

  private async forChange(id: string, version: string): Promise<{ finding: Finding; laneUnitId: number }> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(Finding);
    const finding = this.lock.requireVisible(
      await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }),
      (row) => isInspectingSide(unit.actor, unit.scope, row),
    );
    if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
    if (finding.state !== 'RECORDED') throw inspectionProblems.locked();
    requireVersion(finding, version);
    const { bodyId } = await this.recordingFacts(finding.inspectionId, null);
    return { finding, laneUnitId: bodyId };
  }

  private async recordingFacts(inspectionId: string, itemId: string | null): Promise<RecordingFacts> {
    const unit = this.unitOfWork.current;
    const [found] = await unit.query<RecordingFacts>({
      name: 'inspection.recording-facts',
      text: CONTEXT,
      values: [inspectionId, itemId],
    });
    const visit = this.lock.requireVisible(found, (row) => isInspectingSide(unit.actor, unit.scope, row));
    if (itemId !== null && visit.itemId === null) {
      throw fieldProblems['no-such-row']({}, { pointer: '/checklistItemId', value: itemId });
    }
    return visit;
  }

  private async insert(f: Finding): Promise<boolean> {
    const added = await this.unitOfWork.current.query({
      name: 'inspection.record-finding',
      text: INSERT,
      values: [
        f.id,
        f.tenantId,
        f.orgUnitId,
        f.inspectingUnitId,
        f.inspectionId,
        f.checklistItemId,
        f.title,
        f.detail,
        f.findingClass,
        f.severity,
        f.count,
        f.recommendedAction,
        f.legalBasis,
        f.itemTermWorkdays,
        f.recordedBy,
        f.recordedByName,
        f.recordedAt.toISOString(),
        f.contentHash,
      ],
    });
    return added.length > 0;
  }

  private async write(finding: Finding): Promise<void> {
    const { id, title, detail, findingClass, severity, count, recommendedAction, state, withdrawnReason, version } =
      finding;
    await this.unitOfWork.current
      .repo(Finding)
      .then((repo) =>
        repo.update(
          { id },
          { title, detail, findingClass, severity, count, recommendedAction, state, withdrawnReason, version },
        ),
      );
  }

  // The id is known already, or the minutes are locked: the very same finding is answered as the first time.
  private async sameAgain(finding: Finding, visit: RecordingFacts['state']): Promise<Finding> {
    const repo = await this.unitOfWork.current.repo(Finding);
    const earlier = await repo.findOneBy({ id: finding.id });
    if (!earlier && visit !== 'IN_PROGRESS') throw inspectionProblems.locked();
    if (!earlier?.contentHash.equals(finding.contentHash)) {
      throw platformProblems['id-taken']({}, { pointer: '/id', value: finding.id });
    }
    return earlier;
  }
}
