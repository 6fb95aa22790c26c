import { Injectable } from '@nestjs/common';
import { reaches } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, Idempotency, UnitOfWork, type ActKey } from '@app/platform';
import type { CheckImportRequest } from './dto/import.requests';
import type { ImportFacts } from './import.audit';
import type { ImportState } from '../rules/import/import-state';
import { UNITS_OF } from './import.sql';
import type { SheetCount, SheetLook } from './sheet-program';

/** What the try found, beside the rows themselves. */
export interface ImportCounts extends SheetCount {
  readonly newPeople: number;
  readonly newPosts: number;
  /** Posts of before that people on record are not known to have held; absent from what was tried before there were any. */
  readonly added?: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
  /** People who get a personal number. */
  readonly numbers: number;
  /** Rows whose number is on record for that very person; and those whose number is another's, or not what is on record. */
  readonly numbersKept: number;
  readonly numbersRefused: number;
  /** Rows that say a day before their unit; and those that begin with it instead. */
  readonly early: number;
  readonly late: number;
  /** Rows whose post is on record from another day, or until another. */
  readonly startDiffers: number;
  readonly endDiffers: number;
  /** Posts with a last day that are held beside a main one of the list. */
  readonly besideMain: number;
  /** People of the name of somebody there, or of somebody else in the list; and all rows with a note. */
  readonly namesakes: number;
  readonly namesakesInList: number;
  readonly noted: number;
  /** Number of the last row. */
  readonly last: number;
}

export interface ImportRow extends ImportFacts {
  readonly tenantId: number;
  readonly state: ImportState;
  readonly uploadedBy: string;
  readonly sheets: readonly SheetLook[];
  readonly settings: CheckImportRequest | null;
  readonly counts: ImportCounts | null;
}

const ROW = `SELECT i.id, i.tenant_id AS "tenantId", i.org_unit_id AS "orgUnitId", i.file_name AS "fileName",
  encode(i.sha256, 'hex') AS sha256, i.state, i.uploaded_by AS "uploadedBy", i.sheets, i.settings, i.counts
  FROM roster_import i WHERE i.id = $1`;

/** The row of an import, loaded for writing. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly idempotency: Idempotency,
  ) {}

  async getOrFail(id: string): Promise<ImportRow> {
    return this.lock.requireVisible(await this.find(id), () => true);
  }

  /** For the end of an act: nobody else changes it until the transaction ends. Null where the very same has been done meanwhile. */
  async hold(id: string, key: ActKey | null): Promise<ImportRow | null> {
    const row = this.lock.requireVisible(await this.find(id, true), () => true);
    return (await this.idempotency.claim(key)) ? row : null;
  }

  /** That no unit to which it brings somebody ends before it is written. */
  async holdUnits(id: string): Promise<void> {
    const rows = await this.unitOfWork.current.query<{ id: number }>({ text: UNITS_OF, values: [id] });
    await this.units.hold(rows.map((row) => row.id));
  }

  /** Null where there is none of this id in reach. */
  async find(id: string, hold = false): Promise<ImportRow | null> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<ImportRow>({ text: hold ? `${ROW} FOR UPDATE` : ROW, values: [id] });
    if (!row || row.tenantId !== unit.actor.tenantId || !reaches(unit.scope, row.orgUnitId)) return null;
    return { ...row, laneUnitId: (await this.units.getOrFail(row.orgUnitId)).bodyId };
  }
}
