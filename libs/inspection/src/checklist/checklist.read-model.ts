import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import { inspectionProblems } from '../inspection.problems';
import { inForce, longestStanding } from './in-force.sql';

// $3 is today, $4 the day on which bases are judged.
const EXPIRED = `(b.expired_on IS NOT NULL AND b.expired_on <= $4::date)`;
// What was taken back before its first day never held.
const STATE = `CASE WHEN v.retired_on <= greatest($3::date, v.published_on) THEN 'RETIRED'
  WHEN v.published_on > $3::date THEN 'PLANNED' ELSE 'PUBLISHED' END`;
const ROW = `'versionId', v.id, 'code', v.code, 'version', v.version, 'title', v.title,
  'state', ${STATE}, 'publishedOn', v.published_on, 'retiredOn', v.retired_on, 'retiredReason', v.retired_reason,
  'replacedBy', (SELECT json_build_object('versionId', n.id, 'version', n.version) FROM checklist_version n
     WHERE n.tenant_id = v.tenant_id AND n.id = v.replaced_by),
  'decision', CASE WHEN v.decision_number IS NOT NULL THEN json_build_object('number', v.decision_number,
     'date', v.decision_date) END, 'publishedByName', v.published_by_name,
  'itemCount', (SELECT count(*) FROM checklist_item c WHERE c.checklist_version_id = v.id),
  'expiredCount', (SELECT count(*) FROM checklist_item c
     JOIN legal_basis b ON b.tenant_id = c.tenant_id AND b.code = c.basis_code AND ${EXPIRED} WHERE c.checklist_version_id = v.id)`;
const ITEMS = `(SELECT coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'section', c.section, 'title', c.title,
    'requirement', c.requirement, 'legalBasis', c.legal_basis,
    'basis', CASE WHEN b.code IS NOT NULL THEN json_build_object('code', b.code, 'citation', b.citation,
      'inForceFrom', b.in_force_from, 'expiredOn', b.expired_on, 'expired', ${EXPIRED}, 'successor', b.successor) END,
    'findingClass', c.finding_class, 'severity', c.severity, 'termWorkdays', c.term_workdays,
    'expectedFix', c.expected_fix, 'asks', c.asks, 'countLabel', c.count_label, 'totalLabel', c.total_label,
    'replacesCode', c.replaces_code, 'source', c.source) ORDER BY c.ordinal), '[]')
  FROM checklist_item c LEFT JOIN legal_basis b ON b.tenant_id = c.tenant_id AND b.code = c.basis_code
 WHERE c.checklist_version_id = v.id)`;
const PAGE = `json_build_object(${ROW}, 'asOf', $4::date, 'items', ${ITEMS})::text AS body`;

const CURRENT: ReadQuery = {
  name: 'inspection.checklist',
  sql: (scope) => `
    SELECT ${PAGE} FROM checklist_version v
     WHERE ${scope.tenant('v')} AND ${inForce('$3::date')} ORDER BY ${longestStanding('$3::date')} LIMIT 1`,
};

const ONE: ReadQuery = {
  name: 'inspection.checklist-version',
  sql: (scope) => `SELECT ${PAGE} FROM checklist_version v WHERE ${scope.tenant('v')} AND v.id = $5`,
};

const LIBRARY: ReadQuery = {
  name: 'inspection.checklists',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object(${ROW})
             ORDER BY ${STATE} = 'RETIRED', v.published_on DESC, v.code, v.version DESC), '[]'))::text AS body
      FROM checklist_version v WHERE ${scope.tenant('v')}`,
};

@Injectable()
export class ChecklistReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The checklist that a visit of today is opened with unless another is chosen. */
  async current(): Promise<JsonText> {
    const { today } = this.unitOfWork.current;
    const checklist = await this.reads.read(CURRENT, [today, today]);
    if (!checklist) throw inspectionProblems['no-checklist']();
    return checklist;
  }

  /** Every version that has been published, those to come and in force first. */
  library(): Promise<JsonText> {
    const { today } = this.unitOfWork.current;
    return this.reads.readOrFail(LIBRARY, [today, today]);
  }

  /** One version as it is frozen; whether a basis is out of force is judged on the day. */
  version(id: string, on?: string): Promise<JsonText> {
    const { today } = this.unitOfWork.current;
    return this.reads.readOrFail(ONE, [today, on ?? today, id]);
  }
}
