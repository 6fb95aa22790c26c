import type { Readable } from 'node:stream';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { documentsProblems, MAX_WORKBOOK_BYTES } from '@app/documents';
import type { Draft } from '@app/evidence';
import { reaches } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { fieldProblems, idTaken, UnitOfWork, type Acting, type JsonText } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import { importReceived } from './import.audit';
import { ImportFiles } from './import-files';
import { ImportReadModel } from './import.read-model';
import { ImportRows } from './import-row';
import { rememberedOf, type ImportField, type Remembered } from '../rules/import/field';
import type { SheetLook } from './sheet-program';

export interface ListArrival {
  readonly id: string;
  readonly unitId: number;
  readonly name: string;
  readonly body: Readable;
}

const LONGEST_NAME = 200;

/** A sheet of which the beginning has nothing in any cell: there is no column to name. */
const isBlank = ({ sample }: SheetLook): boolean =>
  sample.every(({ cells }) => cells.every((text) => text.trim() === ''));

/** Takes lists in: the file to disk, looked at in a process of its own, and only then a row. */
@Injectable()
export class ImportReceipt {
  private readonly underWay = new Map<string, Promise<SheetLook[]>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly files: ImportFiles,
    private readonly units: UnitService,
    private readonly rows: ImportRows,
    private readonly lists: ImportReadModel,
  ) {}

  /** The import as it stands. The same file under the same id is the same import. */
  async receive(acting: Acting, { id, unitId, name, body }: ListArrival): Promise<JsonText> {
    const fileName = name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}/\\]/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME);
    if (fileName === '' || !fileName.isWellFormed())
      throw rosterProblems['import-file-name']({}, { pointer: '/X-File-Name', value: name });
    const draft = await this.files.draft(body, MAX_WORKBOOK_BYTES);
    try {
      const seen = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => ({
        unit: await this.within(unitId),
        isSame: await this.isSameAgain(id, unitId, draft),
        remembered: await this.remembered(unitId),
      }));
      if (seen.isSame) return await this.unitOfWork.run({ ...acting, mode: 'read' }, () => this.lists.page(id));
      const looks = await this.lookOnce(`${id} ${unitId} ${draft.sha256.toString('hex')}`, () =>
        this.files.read<SheetLook[]>(draft, { act: 'look', remembered: seen.remembered }),
      );
      if (looks.every(isBlank)) throw documentsProblems['workbook-empty']();
      const content = await readFile(draft.path);
      return await this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
        await this.add({ id, unit: seen.unit, fileName, draft, content, looks });
        return this.lists.page(id);
      });
    } finally {
      await this.files.discard(draft);
    }
  }

  /** Whoever sends the same again while it is looked at waits for that look: one process is enough for it. */
  private lookOnce(key: string, look: () => Promise<SheetLook[]>): Promise<SheetLook[]> {
    const looking = this.underWay.get(key) ?? look().finally(() => this.underWay.delete(key));
    this.underWay.set(key, looking);
    return looking;
  }

  private async within(unitId: number): Promise<UnitFacts> {
    const place = { pointer: '?unitId', value: unitId };
    const found = await this.units.find(unitId);
    if (!found) throw fieldProblems['no-such-row']({}, place);
    if (!reaches(this.unitOfWork.current.scope, found.id)) throw rosterProblems['beyond-your-reach']({}, place);
    return found;
  }

  private async isSameAgain(id: string, unitId: number, draft: Draft): Promise<boolean> {
    const earlier = await this.rows.find(id);
    if (!earlier) return false;
    if (earlier.sha256 === draft.sha256.toString('hex') && earlier.orgUnitId === unitId) return true;
    throw idTaken(id);
  }

  /** What this unit said of its headers the last time. */
  private async remembered(unitId: number): Promise<Remembered> {
    const unit = this.unitOfWork.current;
    const [last] = await unit.query<{
      headers: { column: number; label: string }[];
      columns: { column: number; field: ImportField }[];
    }>({
      text: `SELECT i.counts->'headers' AS headers, i.settings->'columns' AS columns FROM roster_import i
              WHERE i.tenant_id = $1 AND i.org_unit_id = $2 AND i.settings IS NOT NULL ORDER BY i.uploaded_at DESC, i.id DESC LIMIT 1`,
      values: [unit.actor.tenantId, unitId],
    });
    return rememberedOf(last?.headers ?? [], last?.columns ?? []);
  }

  private async add(list: {
    id: string;
    unit: UnitFacts;
    fileName: string;
    draft: Draft;
    content: Buffer;
    looks: SheetLook[];
  }): Promise<void> {
    const { id, unit: home, fileName, draft, content, looks } = list;
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const sha256 = draft.sha256.toString('hex');
    const added = await unit.query({
      text: `INSERT INTO roster_import (id, tenant_id, org_unit_id, file_name, file_size, sha256, sheets, state, uploaded_by,
               uploaded_by_name, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'RECEIVED', $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      values: [
        id,
        tenantId,
        home.id,
        fileName,
        draft.size,
        draft.sha256,
        JSON.stringify(looks),
        unit.actor.id,
        unit.actor.name,
        unit.now,
      ],
    });
    if (added.length === 0) {
      if (await this.isSameAgain(id, home.id, draft)) return;
      throw idTaken(id);
    }
    await unit.query({
      text: 'INSERT INTO roster_import_file (import_id, tenant_id, org_unit_id, sealed) VALUES ($1, $2, $3, $4)',
      values: [id, tenantId, home.id, this.files.seal(tenantId, sha256, content)],
    });
    this.audit.record(importReceived({ id, orgUnitId: home.id, laneUnitId: home.bodyId, fileName, sha256 }));
  }
}
