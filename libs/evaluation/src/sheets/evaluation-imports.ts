import { Injectable } from '@nestjs/common';
import { idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import type { SheetImportResponse } from './dto/sheet.response';
import { EvaluationImport } from './entities/evaluation-import.entity';

export type NewImport = Pick<EvaluationImport, 'id' | 'orgUnitId' | 'kind' | 'fileName' | 'counts' | 'contentHash'>;

/** Sheets that were taken in: each id once. */
@Injectable()
export class EvaluationImports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same sheet that is there already under this id; null where the id is free. */
  async earlier(id: string, hash: Buffer): Promise<EvaluationImport | null> {
    const found = await this.unitOfWork.current.repo(EvaluationImport).then((repo) => repo.findOneBy({ id }));
    return isSameAgain(found, id, hash) ? found : null;
  }

  /** Null once written; where the same was sent twice at once, what is there by now. */
  async add(row: NewImport): Promise<EvaluationImport | null> {
    const { actor, now } = this.unitOfWork.current;
    const added: EvaluationImport = { ...row, tenantId: actor.tenantId, importedByName: actor.name, importedAt: now };
    const repo = await this.unitOfWork.current.repo(EvaluationImport);
    const inserted = await repo.createQueryBuilder().insert().values(added).orIgnore().returning('id').execute();
    if ((inserted.raw as unknown[]).length > 0) return null;
    const there = await this.earlier(row.id, row.contentHash);
    if (there === null) throw idTaken(row.id);
    return there;
  }
}

/** What is answered for a sheet that was taken in, now and when it is sent again. */
export const writtenImport = ({
  id,
  fileName,
  counts,
}: Pick<EvaluationImport, 'id' | 'fileName' | 'counts'>): SheetImportResponse => ({
  ...{ id, done: true, fileName, counts, ignored: [], errorSheet: null },
});
