import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { SheetProcess } from '@app/documents';
import { EvidenceStore, type Draft } from '@app/evidence';
import { SecretBox, UnitOfWork, type SecretPlace } from '@app/platform';
import { PART_KEYS } from '../particulars/vault';
import { rosterProblems } from '../roster.problems';
import type { ImportRow } from './import-row';
import type { SheetTask } from './sheet-program';

/** The module that the process of sheets runs. */
const PROGRAM = join(__dirname, `sheet-program${extname(__filename)}`);

/** Files of imports on disk, where the process that reads them finds them. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: EvidenceStore,
    private readonly sheets: SheetProcess,
    private readonly box: SecretBox,
  ) {}

  /** The file as it came, on disk again. */
  async onDisk({ id, tenantId, sha256 }: Pick<ImportRow, 'id' | 'tenantId' | 'sha256'>): Promise<Draft> {
    const [file] = await this.unitOfWork.current.query<{ sealed: string }>({
      text: 'SELECT sealed FROM roster_import_file WHERE import_id = $1',
      values: [id],
    });
    if (!file) throw rosterProblems['import-file-gone']();
    const content = this.box.open(file.sealed, placeOfFile(tenantId, sha256));
    return this.draft(Readable.from([content]), content.length);
  }

  /** The file as it is kept: whoever reads the database reads nobody's number or address in it. */
  seal(tenantId: number, sha256: string, content: Buffer): string {
    return this.box.seal(content, placeOfFile(tenantId, sha256), PART_KEYS);
  }

  draft(body: Readable, limit: number): Promise<Draft> {
    return this.store.draft(body, limit);
  }

  discard(draft: Draft): Promise<void> {
    return this.store.discard(draft);
  }

  /** What the task finds in the file; lines that it writes go to `output`. Outside of any transaction: it takes seconds. */
  read<Found>(
    { path }: Draft,
    task: SheetTask,
    { output = '/dev/null', signal }: { output?: string; signal?: AbortSignal } = {},
  ): Promise<Found> {
    if (this.unitOfWork.isOpen) throw new Error('a sheet is read outside of a unit of work');
    return this.sheets.read<Found>({ path, reader: PROGRAM, input: task, output }, signal);
  }
}

/** Where the file of an import is sealed for. */
export const placeOfFile = (tenantId: number, sha256: string): SecretPlace => ({
  ...{ tenantId, table: 'roster_import_file', row: sha256, column: 'sealed' },
});
