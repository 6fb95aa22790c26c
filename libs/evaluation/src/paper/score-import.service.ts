import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, type LocalDate } from '@app/kernel';
import { contentHash, UnitOfWork, type Acting } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { readScores, type SheetFault, type SheetMonth } from '../rules';
import type { ScoreRow, ScoreSheet } from '../rules/sheet/score-sheet';
import { EvaluationImports, writtenImport } from '../sheets/evaluation-imports';
import { faultText, writtenFaults } from '../sheets/fault-words';
import { SheetFiles, type ArrivedSheet, type SheetNotes, type TakenSheet } from '../sheets/sheet-files';
import { SheetPeople, type PersonOfSheet } from '../sheets/sheet-people';
import { MOST_ROWS, sheetProblems } from '../sheets/sheet.problems';
import type { ImportScoresQuery } from './dto/paper.requests';
import type { ImportedScoresResponse, ScoreImportResponse } from './dto/paper.response';
import type { PaperScore } from './entities/paper-score.entity';
import { scoresEntered } from './paper.audit';
import { hundredthsOf, PaperRows, placeOf } from './paper-rows';

interface Judged extends ScoreRow {
  readonly person: PersonOfSheet | null;
  readonly months: readonly (SheetMonth & { readonly isNew: boolean })[];
}

interface Plan {
  readonly sheet: ScoreSheet;
  readonly rows: readonly Judged[];
  readonly counts: ScoreImportResponse['counts'];
}

const NOT_SAID = {
  ...{ number: 1, supersedesId: null, reason: null },
  ...{ supersededAt: null, supersededByName: null, supersededReason: null },
};

/** Scores of months before the product, from the office's sheet: tried as often as need be, written whole or not at all. */
@Injectable()
export class ScoreImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly files: SheetFiles,
    private readonly imports: EvaluationImports,
    private readonly people: SheetPeople,
    private readonly papers: PaperRows,
  ) {}

  run(
    acting: Acting,
    asked: ImportScoresQuery & { readonly id: string },
    file: { name: unknown; body: unknown },
  ): Promise<ScoreImportResponse> {
    return this.files.during(file, async (arrived) => {
      if (asked.dryRun === true) return this.try(acting, asked, await this.files.read(arrived));
      const hash = hashOf(asked, arrived);
      const there = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
        await this.people.unit(asked.unitId);
        return this.imports.earlier(asked.id, hash);
      });
      if (there) return { ...writtenImport(there), rows: [] };
      return this.write(acting, { ...asked, hash }, await this.files.read(arrived));
    });
  }

  private async try(
    acting: Acting,
    asked: ImportScoresQuery & { id: string },
    taken: TakenSheet,
  ): Promise<ScoreImportResponse> {
    const { sheet, rows, counts } = await this.unitOfWork.run({ ...acting, mode: 'read' }, () =>
      this.plan(asked, taken),
    );
    const labelsOf = (at: number): readonly string[] =>
      sheet.headers.find((header) => header.sheet === at)?.labels ?? [];
    const notes = sheet.headers.map(({ sheet: at, headerRow, labels }): SheetNotes => {
      const wrong = rows.filter((row) => row.sheet === at && row.faults.length > 0);
      const texts = new Map(wrong.map(({ number, faults }) => [number, faultText(faults, number, labels)]));
      return { sheet: at, headerRow, labels, texts };
    });
    return {
      ...{ id: asked.id, done: false, fileName: taken.fileName, counts, ignored: [...sheet.ignored] },
      errorSheet: await this.files.errorSheet(taken, notes),
      rows: rows.map((row): ImportedScoresResponse => ({
        ...{ sheet: taken.tables[row.sheet]?.name ?? '', number: row.number, personName: row.name },
        unitName: row.person?.unitName ?? null,
        months: row.months.map(({ month, read, isNew }) => ({
          ...{ month: month.slice(0, 7), hundredths: hundredthsOf(read.points), absence: read.absence, isNew },
        })),
        faults: writtenFaults(row.faults, row.number, labelsOf(row.sheet)),
      })),
    };
  }

  private write(
    acting: Acting,
    asked: ImportScoresQuery & { id: string; hash: Buffer },
    taken: TakenSheet,
  ): Promise<ScoreImportResponse> {
    return this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      const { id, hash, unitId, documentNumber, documentOn, documentBy } = asked;
      const document = { documentNumber, documentOn, documentBy };
      const unit = await this.people.unit(unitId);
      // Judged again within the transaction that writes: by now it may be there.
      const earlier = await this.imports.earlier(id, hash);
      if (earlier) return { ...writtenImport(earlier), rows: [] };
      const { rows, counts } = await this.plan(asked, taken);
      if (counts.wrong > 0) throw sheetProblems['sheet-faults']({ count: counts.wrong });
      if (counts.entries === 0) throw sheetProblems['sheet-nothing']();
      const added = {
        id,
        orgUnitId: unit.id,
        kind: 'SCORES' as const,
        fileName: taken.fileName,
        counts,
        contentHash: hash,
      };
      const same = await this.imports.add(added);
      if (same) return { ...writtenImport(same), rows: [] };
      await this.papers.insert(this.rowsOf(rows, { importId: id, ...document }));
      this.audit.record(scoresEntered(added, unit, document));
      return { ...writtenImport(added), rows: [] };
    });
  }

  private async plan({ unitId, year, documentOn }: ImportScoresQuery, { tables }: TakenSheet): Promise<Plan> {
    const me = this.papers.requirePerson();
    const today = localDate(this.unitOfWork.current.today);
    const unit = await this.people.unit(unitId);
    const people = await this.people.of(unit.id, `${year}-01-01`);
    const sheet = readScores(tables, { year, today, people, me });
    if (sheet.headers.length === 0) throw sheetProblems['sheet-unread']({ columns: `Tháng 1, Tháng 2… ${year}` });
    if (sheet.rows.length > MOST_ROWS) throw sheetProblems['sheet-too-long']({ rows: MOST_ROWS });
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
    return { sheet, rows, counts: countsOf(rows) };
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

const hashOf = (
  { unitId, year, documentNumber, documentOn, documentBy }: ImportScoresQuery,
  { sha256 }: ArrivedSheet,
): Buffer => contentHash({ kind: 'SCORES', sha256, unitId, year, documentNumber, documentOn, documentBy });

function countsOf(rows: readonly Judged[]): ScoreImportResponse['counts'] {
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
