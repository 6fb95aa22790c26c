import { Injectable } from '@nestjs/common';
import { localDate, mayAt, type Actor, type LocalDate } from '@app/kernel';
import { Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import { sheetProblems } from '../sheets/sheet.problems';
import type { PaperEntryResponse, PaperScoreResponse } from './dto/paper.response';
import type { PaperScore } from './entities/paper-score.entity';

/** What stands about the months of people: on paper, and evaluated here. */
export interface KnownMonths {
  readonly onPaper: ReadonlyMap<string, Pick<PaperScore, 'total' | 'absence'>>;
  readonly here: ReadonlySet<string>;
}
export const placeOf = (staffMemberId: string, month: string): string => `${staffMemberId} ${month}`;

/** Of the people `$3`, from the day `$4` to the day `$5`. */
const ON_PAPER: ReadQuery = {
  name: 'evaluation.months-on-paper',
  sql: (scope) => `
    SELECT p.staff_member_id AS "staffMemberId", p.month::text AS month, p.total, p.absence FROM paper_score p
     WHERE ${scope.tenant('p')} AND p.staff_member_id = ANY ($3::uuid[]) AND p.month >= $4::date AND p.month < $5::date
       AND p.superseded_at IS NULL`,
};

/** Rows of months from paper, for whoever enters them. */
@Injectable()
export class PaperRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  async known(people: readonly string[], year: number): Promise<KnownMonths> {
    const unit = this.unitOfWork.current;
    const span = [`${year}-01-01`, `${year + 1}-01-01`];
    const onPaper = await this.reads.rows<PaperScore>(ON_PAPER, [people, ...span]);
    const here = await unit.query<{ staffMemberId: string; month: string }>({
      name: 'evaluation.months-here',
      text: `SELECT m.staff_member_id AS "staffMemberId", m.month::text AS month FROM evaluated_months($1::uuid[]) m`,
      values: [people],
    });
    return {
      onPaper: new Map(onPaper.map((row) => [placeOf(row.staffMemberId, row.month), row])),
      here: new Set(here.map(({ staffMemberId, month }) => placeOf(staffMemberId, month))),
    };
  }

  async insert(rows: readonly PaperScore[]): Promise<void> {
    await this.unitOfWork.current.query({
      name: 'evaluation.enter-scores',
      text: `INSERT INTO paper_score (id, tenant_id, org_unit_id, import_id, staff_member_id, person_name, month, total, hundredths, absence,
                absence_note, document_number, document_on, document_by, entered_by, entered_by_name, entered_at, number, supersedes_id, reason)
             SELECT r.id, r."tenantId", r."orgUnitId", r."importId", r."staffMemberId", r."personName", r.month, r.total, r.hundredths, r.absence,
                r."absenceNote", r."documentNumber", r."documentOn", r."documentBy", r."enteredBy", r."enteredByName", r."enteredAt", r.number,
                r."supersedesId", r.reason
               FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "tenantId" int, "orgUnitId" int, "importId" uuid, "staffMemberId" uuid,
                "personName" text, month date, total text, hundredths int, absence text, "absenceNote" text, "documentNumber" text,
                "documentOn" date, "documentBy" text, "enteredBy" uuid, "enteredByName" text, "enteredAt" timestamptz, number int,
                "supersedesId" uuid, reason text)`,
      values: [JSON.stringify(rows)],
    });
  }

  /** Whoever enters is a person, and the document is there: not before the month that it speaks of. */
  requireDocument(documentOn: LocalDate, months: readonly string[]): void {
    const { today } = this.unitOfWork.current;
    const place = { pointer: '/documentOn', value: documentOn };
    if (documentOn > localDate(today)) throw sheetProblems['paper-document-ahead']({ today: localDate(today) }, place);
    const last = [...months].sort().at(-1);
    if (last !== undefined && documentOn < last) {
      throw sheetProblems['paper-document-before']({ month: `${last.slice(5, 7)}/${last.slice(0, 4)}` }, place);
    }
  }

  requirePerson(): string {
    const { staffMemberId } = this.unitOfWork.current.actor;
    if (staffMemberId === null) throw sheetProblems['paper-enterer']();
    return staffMemberId;
  }
}

/** Points as they are stored: hundredths beside them to look at. */
export const hundredthsOf = (points: string | null): number | null =>
  points === null ? null : Math.round(Number(points) * 100);

/** A row of a month as it is read, whatever its place among those of the month. */
export type StoredEntry = PaperEntryResponse & { readonly unitId: number; readonly number: number };

/** The month as it stands, with what was entered before; null where nothing is. Rows in any order. */
export function paperOf(
  rows: readonly StoredEntry[],
  { actor, staffMemberId }: { actor: Actor; staffMemberId: string },
): PaperScoreResponse | null {
  const [last, ...earlier] = [...rows].sort((a, b) => b.number - a.number);
  if (!last) return null;
  const mayCorrect = actor.staffMemberId !== staffMemberId && mayAt(actor, 'evaluation.run', last.unitId);
  return { ...entryOf(last), mayCorrect, earlier: earlier.map(entryOf) };
}

function entryOf({ unitId: _unit, number: _number, ...entry }: StoredEntry): PaperEntryResponse {
  const { id, hundredths, absence, absenceNote, documentNumber, documentOn, documentBy } = entry;
  const { enteredByName, enteredAt, reason } = entry;
  return {
    ...{ id, hundredths, absence, absenceNote, documentNumber, documentOn, documentBy },
    ...{ enteredByName, enteredAt, reason },
  };
}

/** A row of `paper_score` as JSON, under the name `alias`. */
export const entryJson = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'month', ${alias}.month, 'hundredths', ${alias}.hundredths, 'total', ${alias}.total,
     'absence', ${alias}.absence, 'absenceNote', ${alias}.absence_note, 'documentNumber', ${alias}.document_number,
     'documentOn', ${alias}.document_on, 'documentBy', ${alias}.document_by, 'enteredByName', ${alias}.entered_by_name,
     'enteredAt', ${alias}.entered_at, 'reason', ${alias}.reason,
     'number', ${alias}.number, 'unitId', ${alias}.org_unit_id)`;
