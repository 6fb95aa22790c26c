import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { EvidenceService } from '@app/evidence';
import { addMonths } from '@app/kernel';
import { NotificationService } from '@app/notification';
import { SettingsService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import type { NewTask } from '@app/remediation';
import { Finding } from './entities/finding.entity';
import { FindingEvidence } from './entities/finding-evidence.entity';
import { FindingPerson } from './entities/finding-person.entity';
import type { Inspection } from './entities/inspection.entity';
import type { ResultNotice } from './entities/result-notice.entity';
import { TeamMember } from './entities/team-member.entity';
import { FindingConclusion } from './finding-conclusion.service';
import { inspectionProblems } from './inspection.problems';
import { isFixShown, opensTask, repeatNumber, termOf } from './rules/finding';
import { missingFromTeam } from './rules/team';

// Per finding of the visit, how often its item was found at the unit or at what it has succeeded, in minutes of the same
// inspecting body that were locked since the day. Outside the checklist nothing says that two are the same.
const EARLIER = `
  WITH RECURSIVE line(id) AS (
    SELECT $2::int UNION SELECT s.predecessor_id FROM org_unit_succession s JOIN line ON s.successor_id = line.id)
  SELECT f.id, (SELECT count(*) FROM finding e JOIN checklist_item ec ON ec.id = e.checklist_item_id
                 WHERE e.org_unit_id IN (SELECT line.id FROM line) AND e.inspecting_unit_id = f.inspecting_unit_id
                   AND ec.code = c.code AND e.released_at >= $3::timestamptz AND e.state <> 'WITHDRAWN')::int AS earlier
    FROM finding f LEFT JOIN checklist_item c ON c.id = f.checklist_item_id
   WHERE f.inspection_id = $1 AND f.state = 'RECORDED'`;

// What is said to have been put right on the spot, with how many pictures show it.
const CLAIMED = `
  SELECT f.title, f.remedy_note AS "remedyNote", (SELECT count(*) FROM finding_evidence e
           WHERE e.finding_id = f.id AND e.removed_at IS NULL)::int AS pictures
    FROM finding f WHERE f.inspection_id = $1 AND f.state = 'RECORDED' AND f.handling = 'FIXED_ON_SITE'
   ORDER BY f.recorded_at, f.id`;

const RELEASE = `
  UPDATE finding f SET state = 'RELEASED', released_at = $2, repeat_number = n.number
    FROM json_to_recordset($1) AS n(id uuid, number int) WHERE f.id = n.id`;

/** The lock of the minutes, as far as findings go: what must be there, and what they become. */
@Injectable()
export class FindingRelease {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: EvidenceService,
    private readonly notification: NotificationService,
    private readonly settings: SettingsService,
    private readonly conclusion: FindingConclusion,
  ) {}

  /** Refuses minutes that nobody received, that one person made alone, or that claim a fix without showing it. */
  async requireComplete({ id: inspectionId, representativeName }: Inspection): Promise<void> {
    if (representativeName === null) throw inspectionProblems['representative-missing']();
    const unit = this.unitOfWork.current;
    const team = await unit.repo(TeamMember).then((repo) => repo.findBy({ inspectionId, removedAt: IsNull() }));
    const least = await this.settings.get('inspection.smallest-team');
    const missing = missingFromTeam(
      team.map(({ staffMemberId }) => staffMemberId),
      least,
    );
    if (missing > 0) throw inspectionProblems['team-too-small']({ least });
    const claims = await unit.query<{ title: string; remedyNote: string | null; pictures: number }>({
      text: CLAIMED,
      values: [inspectionId],
    });
    const bare = claims.find((claim) => !isFixShown(claim));
    if (bare) throw inspectionProblems['fix-not-shown']({ finding: bare.title });
  }

  /** Releases what was recorded, in the order in which it was, with how often the unit has had it; files go along, and whoever it names is told. */
  async release(inspection: Inspection, laneUnitId: number): Promise<Finding[]> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(Finding);
    const findings = await repo.find({
      where: { inspectionId: inspection.id, state: 'RECORDED' },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    if (findings.length === 0) return [];
    const months = await this.settings.get('inspection.repeat-months');
    const since = `${addMonths(unit.today, -months)}T00:00:00+07:00`;
    const earlier = await unit.query<{ id: string; earlier: number }>({
      text: EARLIER,
      values: [inspection.id, inspection.orgUnitId, since],
    });
    const numbers = new Map(earlier.map((row) => [row.id, repeatNumber(row.earlier)]));
    const released = findings.map((finding) => ({ ...finding, repeatNumber: numbers.get(finding.id) ?? 0 }));
    await unit.query({
      text: RELEASE,
      values: [
        JSON.stringify(released.map(({ id, repeatNumber: number }) => ({ id, number }))),
        unit.now.toISOString(),
      ],
    });
    const links = await unit
      .repo(FindingEvidence)
      .then((rows) => rows.findBy({ inspectionId: inspection.id, removedAt: IsNull() }));
    const shown = links.filter(({ findingId }) => numbers.has(findingId)).map(({ fileId }) => fileId);
    await this.files.share(shown, { unitId: inspection.orgUnitId, laneUnitId });
    await this.tellNamed(released, laneUnitId);
    return released;
  }

  // From now on they may say what they have to say.
  private async tellNamed(released: readonly Finding[], laneUnitId: number): Promise<void> {
    const people = await this.unitOfWork.current
      .repo(FindingPerson)
      .then((repo) => repo.findBy({ findingId: In(released.map(({ id }) => id)), removedAt: IsNull() }));
    for (const { id, title, orgUnitId } of released) {
      await this.notification.tell({
        code: 'inspection.named-in-finding',
        facts: { title },
        about: { type: 'finding', id },
        to: people.flatMap(({ findingId, staffMemberId }) =>
          findingId === id && staffMemberId !== null ? [{ person: staffMemberId }] : [],
        ),
        orgUnitId,
        laneUnitId,
      });
    }
  }

  /** What the notice concludes: nobody answers it any more, and upper libs learn whom it names. */
  async conclude(visit: Inspection, notice: ResultNotice, bodyId: number): Promise<Finding[]> {
    const repo = await this.unitOfWork.current.repo(Finding);
    const findings = await repo.findBy({ inspectionId: visit.id, state: 'RELEASED' });
    await repo.update({ inspectionId: visit.id, state: 'RELEASED' }, { state: 'CONCLUDED' });
    await this.conclusion.concluded(findings, { visit, notice, bodyId });
    return findings;
  }

  /** The tasks that released findings open: none for what was put right on the spot or only reminded of. */
  async tasksOf(findings: readonly Finding[], bodyId: number): Promise<NewTask[]> {
    const caps = await this.settings.termCaps();
    return findings
      .filter(({ handling }) => opensTask(handling))
      .map((finding) => ({
        orgUnitId: finding.orgUnitId,
        bodyId,
        inspectingUnitId: finding.inspectingUnitId,
        findingId: finding.id,
        inspectionId: finding.inspectionId,
        title: finding.title,
        detail: finding.detail,
        findingClass: finding.findingClass,
        severity: finding.severity,
        recommendedAction: finding.recommendedAction,
        legalBasis: finding.legalBasis,
        termWorkdays: termOf(finding.severity, finding.itemTermWorkdays, caps),
        repeatNumber: finding.repeatNumber ?? 0,
      }));
  }
}
