import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import type { SheetTable } from '@app/documents';
import { localDate, type LocalDate } from '@app/kernel';
import type { UnitFacts } from '@app/organization';
import { UnitOfWork, type Acting } from '@app/platform';
import type { SheetFault } from '../rules';
import type { ImportCounts } from '../rules/sheet/import-kind';
import { readWork, type WorkRow, type WorkSheet } from '../rules/sheet/work-sheet';
import { notesOf, writtenFaults } from '../sheets/fault-words';
import { SheetImports, type SheetJudgement } from '../sheets/sheet-imports';
import { sheetProblems } from '../sheets/sheet.problems';
import type { ImportWorkQuery } from './dto/work-import.requests';
import type { ImportedWorkResponse, WorkImportResponse } from './dto/work-import.response';
import { WorkAssignment, type GivenWork } from './work-assignment.service';
import { keyOf, WorkSheetSource } from './work-sheet-source';
import { workImported } from './work.audit';

interface Judged extends WorkRow {
  readonly isNew: boolean;
}

/** The work of a month from a sheet: each row as if it had been given by hand. */
@Injectable()
export class WorkImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly imports: SheetImports,
    private readonly source: WorkSheetSource,
    private readonly assignment: WorkAssignment,
  ) {}

  run(
    acting: Acting,
    { id, dryRun, unitId, month: asked }: ImportWorkQuery & { readonly id: string },
    file: { name: unknown; body: unknown },
  ): Promise<WorkImportResponse> {
    const month = localDate(`${asked}-01`);
    const sent = { id, dryRun, file };
    return this.imports.run(acting, sent, {
      ...{ kind: 'WORK', unitId, said: { month: asked } },
      judge: async (unit, tables): Promise<SheetJudgement<ImportedWorkResponse>> => {
        const { sheet, header, rows } = await this.plan(month, unit, tables);
        return {
          counts: countsOf(rows),
          ignored: sheet.ignored,
          notes: [notesOf(header, rows)],
          rows: rows.map((row) => response(row, header.labels)),
          write: (added) => {
            this.audit.record(workImported(added, unit, asked));
            return this.assignment.assignAll(rows.flatMap((row) => given(row, month)));
          },
        };
      },
    });
  }

  private async plan(
    first: LocalDate,
    unit: UnitFacts,
    tables: readonly SheetTable[],
  ): Promise<{ sheet: WorkSheet; header: NonNullable<WorkSheet['header']>; rows: readonly Judged[] }> {
    const { people, products } = await this.source.of(unit, first);
    const { staffMemberId: me } = this.unitOfWork.current.actor;
    const sheet = readWork(tables, { month: first, people, products, me });
    const { header } = sheet;
    if (header === null) throw sheetProblems['sheet-unread']({ columns: 'Sản phẩm, Số lượng, Hạn hoàn thành' });
    const named = sheet.rows.flatMap(({ person }) => (person ? [person.id] : []));
    const there = await this.source.given([...new Set(named)], first);
    const closed = await this.source.closed([...new Set(named)], unit.bodyId, first);
    return { sheet, header, rows: sheet.rows.map((row) => judged(row, there, closed)) };
  }
}

function countsOf(rows: readonly Judged[]): ImportCounts {
  const fresh = rows.filter(({ isNew }) => isNew);
  const wrong = rows.filter(({ faults }) => faults.length > 0).length;
  return {
    ...{ rows: rows.length, people: new Set(fresh.map(({ person }) => person?.id)).size, entries: fresh.length },
    ...{ unchanged: rows.length - fresh.length - wrong, wrong },
  };
}

const response = (
  { number, name, person, work, productName, isNew, faults }: Judged,
  labels: readonly string[],
): ImportedWorkResponse => ({
  ...{ number, personName: name, unitName: person?.unitName ?? null, productName },
  ...{ title: work?.title ?? null, pieces: work?.pieces ?? null, dueOn: work?.dueOn ?? null },
  ...{ isNew, faults: writtenFaults(faults, number, labels) },
});

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

const given = ({ person, work, isNew }: Judged, month: LocalDate): GivenWork[] =>
  isNew && person !== null && work !== null ? [{ ...work, staffMemberId: person.id, month }] : [];
