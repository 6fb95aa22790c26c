import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, type LocalDate } from '@app/kernel';
import { contentHash, UnitOfWork, type Acting } from '@app/platform';
import type { SheetFault } from '../rules';
import type { ImportCounts } from '../rules/sheet/import-kind';
import { readWork, type WorkRow, type WorkSheet } from '../rules/sheet/work-sheet';
import { EvaluationImports, writtenImport } from '../sheets/evaluation-imports';
import { faultText, writtenFaults } from '../sheets/fault-words';
import { SheetFiles, type TakenSheet } from '../sheets/sheet-files';
import { MOST_ROWS, sheetProblems } from '../sheets/sheet.problems';
import type { ImportWorkQuery } from './dto/work-import.requests';
import type { ImportedWorkResponse, WorkImportResponse } from './dto/work-import.response';
import { WorkAssignment, type GivenWork } from './work-assignment.service';
import { keyOf, WorkSheetSource } from './work-sheet-source';
import { workImported } from './work.audit';

interface Judged extends WorkRow {
  readonly isNew: boolean;
}

interface Plan {
  readonly sheet: WorkSheet;
  readonly rows: readonly Judged[];
  readonly counts: ImportCounts;
}

type Asked = ImportWorkQuery & { readonly id: string };

/** The work of a month from a sheet: each row as if it had been given by hand, all of them or none. */
@Injectable()
export class WorkImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly files: SheetFiles,
    private readonly imports: EvaluationImports,
    private readonly source: WorkSheetSource,
    private readonly assignment: WorkAssignment,
  ) {}

  run(acting: Acting, asked: Asked, file: { name: unknown; body: unknown }): Promise<WorkImportResponse> {
    return this.files.during(file, async (arrived) => {
      if (asked.dryRun === true) return this.try(acting, asked, await this.files.read(arrived));
      const { unitId, month } = asked;
      const hash = contentHash({ kind: 'WORK', sha256: arrived.sha256, unitId, month });
      const there = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
        await this.source.unit(unitId);
        return this.imports.earlier(asked.id, hash);
      });
      if (there) return { ...writtenImport(there), rows: [] };
      return this.write(acting, { ...asked, hash }, await this.files.read(arrived));
    });
  }

  private async try(acting: Acting, asked: Asked, taken: TakenSheet): Promise<WorkImportResponse> {
    const { sheet, rows, counts } = await this.unitOfWork.run({ ...acting, mode: 'read' }, () =>
      this.plan(asked, taken),
    );
    const { header, ignored } = sheet;
    const labels = header?.labels ?? [];
    const wrong = rows.filter(({ faults }) => faults.length > 0);
    const texts = new Map(wrong.map(({ number, faults }) => [number, faultText(faults, number, labels)]));
    return {
      ...{ id: asked.id, done: false, fileName: taken.fileName, counts, ignored: [...ignored] },
      errorSheet: header === null ? null : await this.files.errorSheet(taken, [{ ...header, texts }]),
      rows: rows.map(({ number, name, person, work, productName, isNew, faults }): ImportedWorkResponse => ({
        ...{ number, personName: name, unitName: person?.unitName ?? null, productName },
        ...{ title: work?.title ?? null, pieces: work?.pieces ?? null, dueOn: work?.dueOn ?? null },
        ...{ isNew, faults: writtenFaults(faults, number, labels) },
      })),
    };
  }

  private write(
    acting: Acting,
    asked: Asked & { readonly hash: Buffer },
    taken: TakenSheet,
  ): Promise<WorkImportResponse> {
    return this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      const { id, hash, unitId, month } = asked;
      const unit = await this.source.unit(unitId);
      // Judged again within the transaction that writes: by now it may be there.
      const earlier = await this.imports.earlier(id, hash);
      if (earlier) return { ...writtenImport(earlier), rows: [] };
      const { rows, counts } = await this.plan(asked, taken);
      if (counts.wrong > 0) throw sheetProblems['sheet-faults']({ count: counts.wrong });
      if (counts.entries === 0) throw sheetProblems['sheet-nothing']();
      const added = {
        id,
        orgUnitId: unit.id,
        kind: 'WORK' as const,
        fileName: taken.fileName,
        counts,
        contentHash: hash,
      };
      const same = await this.imports.add(added);
      if (same) return { ...writtenImport(same), rows: [] };
      this.audit.record(workImported(added, unit, month));
      await this.assignment.assignAll(rows.flatMap((row) => given(row, firstOf(month))));
      return { ...writtenImport(added), rows: [] };
    });
  }

  private async plan({ unitId, month }: ImportWorkQuery, { tables }: TakenSheet): Promise<Plan> {
    const first = firstOf(month);
    const unit = await this.source.unit(unitId);
    const { people, products } = await this.source.of(unit, first);
    const { staffMemberId: me } = this.unitOfWork.current.actor;
    const sheet = readWork(tables, { month: first, people, products, me });
    if (sheet.header === null) throw sheetProblems['sheet-unread']({ columns: 'Sản phẩm, Số lượng, Hạn hoàn thành' });
    if (sheet.rows.length > MOST_ROWS) throw sheetProblems['sheet-too-long']({ rows: MOST_ROWS });
    const named = sheet.rows.flatMap(({ person }) => (person ? [person.id] : []));
    const there = await this.source.given([...new Set(named)], first);
    const closed = await this.source.closed([...new Set(named)], unit.bodyId, first);
    const rows = sheet.rows.map((row) => judged(row, there, closed));
    const fresh = rows.filter(({ isNew }) => isNew);
    const wrong = rows.filter(({ faults }) => faults.length > 0).length;
    const counts = {
      ...{ rows: rows.length, people: new Set(fresh.map(({ person }) => person?.id)).size, entries: fresh.length },
      ...{ unchanged: rows.length - fresh.length - wrong, wrong },
    };
    return { sheet, rows, counts };
  }
}

/** What is there already is left out, also where its month is locked by now; nothing new comes into one that is. */
function judged(row: WorkRow, there: ReadonlySet<string>, closed: ReadonlySet<string>): Judged {
  const { person, work, nameColumn: column } = row;
  const isThere = person !== null && work !== null && there.has(keyOf(person.id, work));
  const faults: readonly SheetFault[] =
    person !== null && closed.has(person.id) && !isThere
      ? [...row.faults, { code: 'month-closed', column, value: person.fullName }]
      : row.faults;
  return { ...row, faults, isNew: person !== null && work !== null && faults.length === 0 && !isThere };
}

const firstOf = (month: string): LocalDate => localDate(`${month}-01`);

const given = ({ person, work, isNew }: Judged, month: LocalDate): GivenWork[] =>
  isNew && person !== null && work !== null ? [{ ...work, staffMemberId: person.id, month }] : [];
