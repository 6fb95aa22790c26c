import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { ApplicationLock, UnitOfWork, type Acting } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import type { CheckImportRequest } from './dto/import.requests';
import { importChecked } from './import.audit';
import { ImportFiles } from './import-files';
import { ImportProgress, type Beat } from './import-progress';
import { ImportRows, type ImportCounts, type ImportRow } from './import-row';
import { ANALYZE, COMPARE, COPY_ROWS, COUNT, JUDGE, match, STAGE, TELL_APART } from './import.sql';
import { namesPeople } from '../rules/import/header';
import type { KnownUnit } from '../rules/import/unit-name';
import type { SheetCount, SheetTask } from './sheet-program';

/** Longest that a statement over all rows of a list may take. */
export const LIST_TIMEOUT = `SELECT set_config('statement_timeout', '60s', true)`;

/** Tries a list: reads it as it was said, and finds out of each row what would come of it. Nothing is changed but its own rows. */
@Injectable()
export class ImportCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly rows: ImportRows,
    private readonly progress: ImportProgress,
    private readonly files: ImportFiles,
  ) {}

  async check(acting: Acting, id: string, settings: CheckImportRequest): Promise<void> {
    const read = { ...acting, mode: 'read' } as const;
    await this.unitOfWork.run(read, async () => this.requireReadable(await this.rows.getOrFail(id), settings));
    await this.progress.during(acting, id, 'CHECK', async (beat) => {
      const { draft, task } = await this.unitOfWork.run(read, async () => {
        const row = await this.rows.getOrFail(id);
        return { draft: await this.files.onDisk(row), task: await this.taskOf(row, settings) };
      });
      const output = `${draft.path}.rows`;
      try {
        const found = await this.files.read<SheetCount>(draft, task, output);
        beat(0, found.rows);
        await this.unitOfWork.run({ ...acting, mode: 'write' }, () =>
          this.judge(id, settings, { found, output, beat }),
        );
      } finally {
        await rm(output, { force: true });
        await this.files.discard(draft);
      }
    });
  }

  private requireReadable(row: ImportRow, { sheet, columns }: CheckImportRequest): void {
    if (row.state === 'COMMITTED' || row.state === 'UNDONE') throw rosterProblems['import-committed']();
    if (!row.sheets[sheet]) throw rosterProblems['import-sheet']({}, { pointer: '/sheet', value: sheet });
    const fields = columns.map(({ field }) => field);
    const twice =
      new Set(fields).size < fields.length || new Set(columns.map(({ column }) => column)).size < columns.length;
    if (twice || !namesPeople(fields))
      throw rosterProblems['import-columns']({}, { pointer: '/columns', value: fields.join(', ') });
  }

  private async taskOf(row: ImportRow, settings: CheckImportRequest): Promise<SheetTask> {
    const unit = this.unitOfWork.current;
    const scope = this.lock.clause(unit.scope.tenantWide);
    const units = await unit.query<KnownUnit & Record<string, unknown>>({
      text: `SELECT u.id, u.name, coalesce(b.name, '') AS above, u.valid_from::text AS "from", u.valid_to::text AS until FROM org_unit u
               LEFT JOIN org_unit b ON b.id = u.parent_id WHERE ${scope.units('u', 'id')} AND u.id = ANY (org_unit_reach($3))`,
      values: [unit.actor.tenantId, `{${unit.scope.units.join(',')}}`, row.orgUnitId],
    });
    const { sheet, headerRow, headerRows, columns, kind, startsOn, decision = null, convert = null } = settings;
    return {
      ...{ act: 'read', importId: row.id, tenantId: row.tenantId, orgUnitId: row.orgUnitId, sheet, columns, units },
      header: { row: headerRow, rows: headerRows },
      defaults: { today: unit.today, kind, unitId: row.orgUnitId, startsOn, decision, convert },
    };
  }

  private async judge(
    id: string,
    settings: CheckImportRequest,
    { found, output, beat }: { found: SheetCount; output: string; beat: Beat },
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const row = await this.rows.getOrFail(id, true);
    this.requireReadable(row, settings);
    const scoped = [unit.actor.tenantId, `{${unit.scope.units.join(',')}}`];
    const saysKinds = settings.columns.some(({ field }) => field === 'kind');
    await unit.query({ text: LIST_TIMEOUT });
    await unit.query({ text: STAGE });
    await unit.copyIn(COPY_ROWS, createReadStream(output));
    await unit.query({ text: ANALYZE });
    await unit.query({ text: match(this.lock.clause(unit.scope.tenantWide)), values: scoped });
    await unit.query({ text: TELL_APART });
    await unit.query({ text: COMPARE, values: [unit.today, saysKinds, unit.actor.staffMemberId] });
    beat(Math.floor(found.rows / 2), found.rows);
    for (const text of JUDGE) await unit.query({ text, values: text.includes('$1') ? [id] : [] });
    const [counted] = await unit.query<Omit<ImportCounts, keyof SheetCount>>({ text: COUNT });
    const counts = { ...found, ...counted };
    const kept = { ...settings, decision: settings.decision ?? null, convert: settings.convert ?? null };
    await unit.query({
      text: `UPDATE roster_import SET state = 'CHECKED', settings = $2, counts = $3 WHERE id = $1`,
      values: [id, JSON.stringify(kept), JSON.stringify(counts)],
    });
    this.audit.record(importChecked(row, counted?.wrong ?? 0));
  }
}
