import { Injectable } from '@nestjs/common';
import { localDate, localDateOf } from '@app/kernel';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import type { Finding } from './entities/finding.entity';
import type { Inspection } from './entities/inspection.entity';
import type { ResultNotice } from './entities/result-notice.entity';
import { FINDING_CORRECTED, FINDING_WITHDRAWN, FINDINGS_CONCLUDED, type NamedPerson } from './finding.events';
import type { AmendableContent } from './rules/amendment';

// Of the findings `$1`: the item's code, and whom of the roster each names, once, with the last word they gave.
const NAMED = `
  SELECT f.id AS "findingId", c.code AS "itemCode", (
      SELECT coalesce(json_agg(json_build_object('staffMemberId', p.staff_member_id, 'name', p.name, 'part', p.part, 'statement',
               (SELECT s.text FROM finding_statement s WHERE s.finding_id = f.id AND s.side = 'PERSON' AND s.author_id = p.staff_member_id
                 ORDER BY s.submitted_at DESC, s.id DESC LIMIT 1)) ORDER BY p.ordinal), '[]')
        FROM (SELECT DISTINCT ON (p.staff_member_id) p.staff_member_id, p.name, p.part, p.ordinal FROM finding_person p
               WHERE p.finding_id = f.id AND p.removed_at IS NULL AND p.staff_member_id IS NOT NULL
               ORDER BY p.staff_member_id, p.ordinal) p) AS people
    FROM finding f LEFT JOIN checklist_item c ON c.id = f.checklist_item_id WHERE f.id = ANY ($1::uuid[])`;

interface NamedRow {
  readonly findingId: string;
  readonly itemCode: string | null;
  readonly people: readonly NamedPerson[];
}

/** Tells upper libs what became of findings about people, in the transaction in which it did. */
@Injectable()
export class FindingConclusion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: TransactionEvents,
  ) {}

  /** The notice has concluded them. */
  async concluded(
    findings: readonly Finding[],
    { visit, notice, bodyId }: { visit: Inspection; notice: ResultNotice; bodyId: number },
  ): Promise<void> {
    const named = await this.named(findings.map(({ id }) => id));
    const concluded = findings.flatMap((finding) => {
      const { people = [], itemCode = null } = named.get(finding.id) ?? {};
      if (people.length === 0) return [];
      const { id: findingId, inspectionId, orgUnitId, inspectingUnitId, title, detail } = finding;
      return [
        {
          ...{ findingId, inspectionId, orgUnitId, bodyId, inspectingUnitId, title, detail, people, itemCode },
          ...{ findingClass: finding.findingClass, severity: finding.severity, legalBasis: finding.legalBasis },
          ...{ visitedOn: localDateOf(visit.startedAt.getTime()), minutesNumber: visit.minutesNumber ?? '' },
          ...{ noticeNumber: notice.number, noticeOn: localDate(notice.issuedOn) },
        },
      ];
    });
    if (concluded.length > 0) await this.events.tell(FINDINGS_CONCLUDED, concluded);
  }

  /** An approved amendment has taken it back. */
  async withdrawn(
    { id, orgUnitId, title }: Finding,
    { bodyId, reason }: { bodyId: number; reason: string },
  ): Promise<void> {
    await this.events.tell(FINDING_WITHDRAWN, { findingId: id, orgUnitId, bodyId, title, reason });
  }

  /** An approved amendment has changed what it says. */
  async corrected({ id, orgUnitId }: Finding, content: AmendableContent, bodyId: number): Promise<void> {
    const { title, detail, findingClass, severity } = content;
    const itemCode = (await this.named([id])).get(id)?.itemCode ?? null;
    await this.events.tell(FINDING_CORRECTED, {
      ...{ findingId: id, orgUnitId, bodyId, itemCode, title, detail, findingClass, severity },
    });
  }

  private async named(ids: readonly string[]): Promise<ReadonlyMap<string, NamedRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.current.query<NamedRow>({
      name: 'inspection.named-in-concluded',
      text: NAMED,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.findingId, row]));
  }
}
