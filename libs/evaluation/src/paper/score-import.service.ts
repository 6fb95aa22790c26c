import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import type { SheetTable } from '@app/documents';
import { localDate, type LocalDate } from '@app/kernel';
import type { UnitFacts } from '@app/organization';
import { UnitOfWork, type Acting } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { readScores, type SheetFault, type SheetMonth } from '../rules';
import type { ImportCounts } from '../rules/sheet/import-kind';
import type { ScoreRow, ScoreSheet } from '../rules/sheet/score-sheet';
import { notesOf, writtenFaults } from '../sheets/fault-words';
import { SheetImports, type SheetJudgement } from '../sheets/sheet-imports';
import { SheetPeople, type PersonOfSheet } from '../sheets/sheet-people';
import { sheetProblems } from '../sheets/sheet.problems';
import type { ImportScoresQuery } from './dto/paper.requests';
import type { ImportedScoresResponse, ScoreImportResponse } from './dto/paper.response';
import type { PaperScore } from './entities/paper-score.entity';
import { scoresEntered } from './paper.audit';
import { hundredthsOf, PaperRows, placeOf } from './paper-rows';

interface Judged extends ScoreRow {
  readonly person: PersonOfSheet | null;
  readonly months: readonly (SheetMonth & { readonly isNew: boolean })[];
}

const NOT_SAID = {
  ...{ number: 1, supersedesId: null, reason: null },
  ...{ supersededAt: null, supersededByName: null, supersededReason: null },
};

/** Scores of months before the product, from the office's sheet. */
@Injectable()
export class ScoreImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly imports: SheetImports,
    private readonly people: SheetPeople,
    private readonly papers: PaperRows,
  ) {}

  run(
    acting: Acting,
    { id, dryRun, ...asked }: ImportScoresQuery & { readonly id: string },
    file: { name: unknown; body: unknown },
  ): Promise<ScoreImportResponse> {
    const { unitId, year, documentNumber, documentOn, documentBy } = asked;
    const document = { documentNumber, documentOn, documentBy };
    const sent = { id, dryRun, file };
    return this.imports.run(acting, sent, {
      ...{ kind: 'SCORES', unitId, said: { year, ...document } },
      judge: async (unit, tables): Promise<SheetJudgement<ImportedScoresResponse>> => {
        const { sheet, rows } = await this.plan(asked, unit, tables);
        const isOf = (at: number) => (row: Judged) => row.sheet === at;
        return {
          counts: countsOf(rows),
          ignored: sheet.ignored,
          notes: sheet.headers.map((header) => notesOf(header, rows.filter(isOf(header.sheet)))),
          rows: rows.map((row) => response(row, sheet, tables)),
          write: async (added) => {
            await this.papers.insert(this.rowsOf(rows, { importId: id, ...document }));
            this.audit.record(scoresEntered(added, unit, document));
          },
        };
      },
    });
  }

  private async plan(
    { year, documentOn }: ImportScoresQuery,
    { id: unitId }: UnitFacts,
    tables: readonly SheetTable[],
  ): Promise<{ sheet: ScoreSheet; rows: readonly Judged[] }> {
    const me = this.papers.requirePerson();
    const today = localDate(this.unitOfWork.current.today);
    const people = await this.people.of(unitId, `${year}-01-01`);
    const sheet = readScores(tables, { year, today, people, me });
    if (sheet.headers.length === 0) throw sheetProblems['sheet-unread']({ columns: `Tháng 1, Tháng 2… ${year}` });
    this.papers.requireDocument(
      documentOn,
      sheet.rows.flatMap(({ months }) => months.map(({ month }) => month)),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    const named = sheet.rows.flatMap(({ person }) => (person ? [person.id] : []));
    const known = await this.papers.known([...new Set(named)], year);
    const rows = sheet.rows.map((row): Judged => {
      const person = (row.person && byId.get(row.person.id)) ?? null;
      const faults: SheetFault[] = [...row.faults];
      const months = row.months.flatMap((one) => {
        const place = placeOf(person?.id ?? '', one.month);
        const { points, absence } = one.read;
        const value = points === null ? one.read.note : points.replace('.', ',');
        if (known.here.has(place)) {
          faults.push({ code: 'month-here', column: one.column, value });
          return [];
        }
        const there = known.onPaper.get(place);
        const isSame = there?.total === points && there.absence === absence;
        if (there && !isSame) {
          const suggestion = there.total?.replace('.', ',');
          faults.push({ code: 'month-differs', column: one.column, value, ...(suggestion ? { suggestion } : {}) });
          return [];
        }
        return [{ ...one, isNew: !there }];
      });
      return { ...row, person, months, faults };
    });
    return { sheet, rows };
  }

  private rowsOf(
    rows: readonly Judged[],
    more: { importId: string; documentNumber: string; documentOn: LocalDate; documentBy: string },
  ): PaperScore[] {
    const { actor, now } = this.unitOfWork.current;
    const entered = { enteredBy: this.papers.requirePerson(), enteredByName: actor.name, enteredAt: now };
    return rows.flatMap(({ person, months }) =>
      months
        .filter(({ isNew }) => person !== null && isNew)
        .map(({ month, read: { points, absence, note } }): PaperScore => ({
          ...{ id: uuidv7(), tenantId: actor.tenantId, orgUnitId: person?.orgUnitId ?? 0, ...more },
          ...{ staffMemberId: person?.id ?? '', personName: person?.fullName ?? '', month },
          ...{ total: points, hundredths: hundredthsOf(points), absence, absenceNote: note, ...entered, ...NOT_SAID },
        })),
    );
  }
}

function response(
  { sheet: at, number, name, person, months, faults }: Judged,
  { headers }: ScoreSheet,
  tables: readonly SheetTable[],
): ImportedScoresResponse {
  const labels = headers.find(({ sheet }) => sheet === at)?.labels ?? [];
  return {
    ...{ sheet: tables[at]?.name ?? '', number, personName: name, unitName: person?.unitName ?? null },
    months: months.map(({ month, read: { points, absence }, isNew }) => ({
      ...{ month: month.slice(0, 7), hundredths: hundredthsOf(points), absence, isNew },
    })),
    faults: writtenFaults(faults, number, labels),
  };
}

function countsOf(rows: readonly Judged[]): ImportCounts {
  const fresh = rows.filter(({ months }) => months.some(({ isNew }) => isNew));
  const count = (isNew: boolean): number =>
    rows.reduce((sum, { months }) => sum + months.filter((month) => month.isNew === isNew).length, 0);
  return {
    rows: rows.length,
    people: new Set(fresh.flatMap(({ person }) => (person ? [person.id] : []))).size,
    ...{ entries: count(true), unchanged: count(false) },
    wrong: rows.filter(({ faults }) => faults.length > 0).length,
  };
}
