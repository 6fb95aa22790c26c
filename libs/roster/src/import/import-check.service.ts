import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitOfWork, type ActKey } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import type { CheckImportRequest } from './dto/import.requests';
import { importChecked } from './import.audit';
import { ImportFiles } from './import-files';
import { ImportProgress, type ActOf, type Beat } from './import-progress';
import { ImportRows, type ImportRow } from './import-row';
import { ImportStage } from './import-stage';
import { namesPeople } from '../rules/import/header';
import type { SheetCount, SheetTask } from './sheet-program';

/** Longest that a statement over all rows of a list may take. */
export const LIST_TIMEOUT = `SELECT set_config('statement_timeout', '60s', true)`;

interface Judging {
  readonly found: SheetCount;
  readonly output: string;
  readonly beat: Beat;
  readonly key: ActKey | null;
  /** By which key it is known when it is done. */
  readonly act: string;
}

/** Tries a list: reads it as it was said, and finds out of each row what would come of it. Nothing is changed but its own rows. */
@Injectable()
export class ImportCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly rows: ImportRows,
    private readonly progress: ImportProgress,
    private readonly files: ImportFiles,
    private readonly stage: ImportStage,
  ) {}

  async check(of: ActOf, id: string, settings: CheckImportRequest): Promise<void> {
    const read = { ...of.acting, mode: 'read' } as const;
    await this.unitOfWork.run(read, async () => this.requireReadable(await this.rows.getOrFail(id), settings));
    await this.progress.during(of, id, 'CHECK', async ({ beat, signal, key }) => {
      const { draft, task } = await this.unitOfWork.run(read, async () => {
        const row = await this.rows.getOrFail(id);
        return { draft: await this.files.onDisk(row), task: await this.taskOf(row, settings) };
      });
      const output = `${draft.path}.rows`;
      try {
        const found = await this.files.read<SheetCount>(draft, task, { output, signal });
        beat(0, found.rows);
        await this.unitOfWork.run({ ...of.acting, mode: 'write' }, () =>
          this.judge(id, settings, { found, output, beat, key: of.key, act: key }),
        );
      } finally {
        await rm(output, { force: true });
        await this.files.discard(draft);
      }
    });
  }

  private requireReadable(row: ImportRow, settings: CheckImportRequest): void {
    const { sheet, columns } = settings;
    if (row.state === 'UNDONE') throw rosterProblems['import-undone']();
    if (row.state === 'COMMITTED') throw rosterProblems['import-committed']();
    if (!row.sheets[sheet]) throw rosterProblems['import-sheet']({}, { pointer: '/sheet', value: sheet });
    const fields = columns.map(({ field }) => field);
    const twice =
      new Set(fields).size < fields.length || new Set(columns.map(({ column }) => column)).size < columns.length;
    if (twice || !namesPeople(fields))
      throw rosterProblems['import-columns']({}, { pointer: '/columns', value: fields.join(', ') });
    this.stage.requireRight(settings);
  }

  private async taskOf(row: ImportRow, settings: CheckImportRequest): Promise<SheetTask> {
    const { today } = this.unitOfWork.current;
    const units = await this.stage.unitsBelow(row.orgUnitId);
    const { sheet, headerRow, headerRows, columns, kind, startsOn, fromUnitStart = false } = settings;
    const { decision = null, convert = null } = settings;
    return {
      ...{ act: 'read', importId: row.id, tenantId: row.tenantId, orgUnitId: row.orgUnitId, sheet, columns, units },
      header: { row: headerRow, rows: headerRows },
      defaults: { today, kind, unitId: row.orgUnitId, startsOn, fromUnitStart, decision, convert },
    };
  }

  private async judge(
    id: string,
    settings: CheckImportRequest,
    { found, output, beat, key, act }: Judging,
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const row = await this.rows.hold(id, key);
    if (!row) return;
    this.requireReadable(row, settings);
    await unit.query({ text: LIST_TIMEOUT });
    const compared = (): void => beat(Math.floor(found.rows / 2), found.rows);
    const judged = await this.stage.judge(id, row.orgUnitId, { output, compared });
    const counts = { ...found, ...judged };
    const { fromUnitStart = false } = settings;
    const kept = { ...settings, fromUnitStart, decision: settings.decision ?? null, convert: settings.convert ?? null };
    await unit.query({
      text: `UPDATE roster_import SET state = 'CHECKED', settings = $2, counts = $3, last_act = $4 WHERE id = $1`,
      values: [id, JSON.stringify(kept), JSON.stringify(counts), act],
    });
    this.audit.record(importChecked(row, counts.wrong));
  }
}
