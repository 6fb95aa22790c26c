import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { foldVietnamese } from '@app/kernel';
import { personOf, UnitOfWork } from '@app/platform';
import { requireNotAhead } from './device-clock';
import type { RollCallEntryRequest } from './dto/capture.requests';
import type { Attendance } from './entities/attendance.entity';
import { inspectionAct } from './inspection.audit';
import { inspectionProblems } from './inspection.problems';
import { newestOfEach } from './rules/attendance';
import { personNamed, VisitLookup, type VisitFacts } from './visit-facts';

// The later count of a person holds, at the same instant that of the greater change (`supersedes`): so a batch that comes
// again, late or out of order changes nothing that is newer.
const UPSERT = `INSERT INTO attendance AS a (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, person_key, staff_member_id,
    name, position, status, counted_at, paper, change_id, recorded_by, recorded_by_name)
  SELECT $1, $2, $3, $4, x."personKey", x."staffMemberId", x.name, x.position, x.status, x."countedAt", x.paper, x."changeId", $5, $6
    FROM json_to_recordset($7) AS x("personKey" text, "staffMemberId" uuid, name text, position text, status text,
      "countedAt" timestamptz, paper text, "changeId" uuid)
  ON CONFLICT (inspection_id, person_key) DO UPDATE SET name = excluded.name, position = excluded.position,
    status = excluded.status, counted_at = excluded.counted_at, paper = excluded.paper, change_id = excluded.change_id,
    recorded_by = excluded.recorded_by, recorded_by_name = excluded.recorded_by_name
    WHERE (excluded.counted_at, excluded.change_id) > (a.counted_at, a.change_id)
  RETURNING a.person_key AS "personKey", a.status`;

type Entry = Pick<Attendance, 'personKey' | 'staffMemberId' | 'name' | 'position' | 'status' | 'paper' | 'changeId'> & {
  readonly countedAt: Date;
};

@Injectable()
export class RollCallService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitLookup,
    private readonly audit: AuditLog,
  ) {}

  /** Notes who was counted as what; of each person the latest count stands. */
  async call(inspectionId: string, entries: readonly RollCallEntryRequest[]): Promise<void> {
    const unit = this.unitOfWork.current;
    const recordedBy = personOf(unit.actor);
    const times = entries.map(({ countedAt }, index) =>
      requireNotAhead(countedAt, unit.now, `/entries/${index}/countedAt`),
    );
    const visit = await this.visits.facts(inspectionId, null, entries);
    if (visit.state !== 'IN_PROGRESS') throw inspectionProblems.locked();
    const counts = newestOfEach(
      entries.map((entry, index) => toCount(entry, times[index] ?? unit.now, { visit, index })),
    );
    const changed = await unit.query<{ personKey: string; status: string }>({
      name: 'inspection.call-over',
      text: UPSERT,
      values: [
        visit.tenantId,
        visit.orgUnitId,
        visit.inspectingUnitId,
        inspectionId,
        recordedBy,
        unit.actor.name,
        JSON.stringify(counts),
      ],
    });
    if (changed.length === 0) return;
    this.audit.record(
      inspectionAct('roll-called', { ...visit, id: inspectionId }, visit.bodyId, {
        after: { counted: changed },
        also: { inspection: 0, attendance: changed.length },
      }),
    );
  }
}

function toCount(
  entry: RollCallEntryRequest,
  countedAt: Date,
  { visit, index }: { visit: VisitFacts; index: number },
): Entry {
  const person = personNamed(entry, visit, `/entries/${index}`);
  const { status, changeId, paper } = entry;
  const personKey = person.staffMemberId ?? `name:${foldVietnamese(person.name)}`;
  return { ...person, personKey, status, changeId, countedAt, paper: paper || null };
}
