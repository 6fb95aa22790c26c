import { Injectable } from '@nestjs/common';
import type { SheetTable } from '@app/documents';
import type { UnitFacts } from '@app/organization';
import { contentHash, idTaken, isSameAgain, UnitOfWork, type Acting } from '@app/platform';
import type { ImportCounts, ImportKind } from '../rules/sheet/import-kind';
import type { SheetImportResponse } from './dto/sheet.response';
import { EvaluationImport } from './entities/evaluation-import.entity';
import { SheetFiles, type SheetNotes } from './sheet-files';
import { SheetPeople } from './sheet-people';
import { MOST_ROWS, sheetProblems } from './sheet.problems';

export type NewImport = Pick<EvaluationImport, 'id' | 'orgUnitId' | 'kind' | 'fileName' | 'counts' | 'contentHash'>;

/** What a sheet would bring to what there is at this moment. */
export interface SheetJudgement<Row> {
  readonly counts: ImportCounts;
  /** Names of columns that were not read. */
  readonly ignored: readonly string[];
  readonly notes: readonly SheetNotes[];
  readonly rows: readonly Row[];
  /** Writes what is new, and its entry in the log, for the import that stands there by now. */
  readonly write: (added: NewImport) => Promise<void>;
}

/** One kind of sheet that is brought in for a unit with the people beneath it. */
export interface SheetAct<Row> {
  readonly kind: ImportKind;
  readonly unitId: number;
  /** What makes two sheets the same beside their bytes and their unit. */
  readonly said: object;
  readonly judge: (unit: UnitFacts, tables: readonly SheetTable[]) => Promise<SheetJudgement<Row>>;
}

/** Under which id a sheet is sent, and whether it is only tried. */
export interface SentSheet {
  readonly id: string;
  readonly dryRun?: boolean | undefined;
  readonly file: { readonly name: unknown; readonly body: unknown };
}

type Outcome<Row> = SheetImportResponse & { rows: Row[] };

/** Sheets of evaluation: tried as often as need be, written whole or not at all, each id once. */
@Injectable()
export class SheetImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: SheetFiles,
    private readonly people: SheetPeople,
  ) {}

  /** Judges and, unless it is a try, writes; the same sheet under the same id is answered as before. */
  run<Row>(acting: Acting, { id, dryRun, file }: SentSheet, act: SheetAct<Row>): Promise<Outcome<Row>> {
    return this.files.during(file, async (arrived) => {
      const { kind, unitId, said } = act;
      const added = { id, orgUnitId: unitId, kind, fileName: arrived.fileName };
      const hash = contentHash({ kind, sha256: arrived.sha256, unitId, ...said });
      if (dryRun !== true) {
        const there = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
          await this.people.unit(unitId);
          return this.earlier(id, hash);
        });
        if (there) return written(there);
      }
      const taken = await this.files.read(arrived);
      if (dryRun !== true)
        return this.unitOfWork.run({ ...acting, mode: 'write' }, () =>
          this.write({ ...added, contentHash: hash }, taken.tables, act),
        );
      const { counts, ignored, notes, rows } = await this.unitOfWork.run({ ...acting, mode: 'read' }, () =>
        this.judge(taken.tables, act),
      );
      const errorSheet = await this.files.errorSheet(taken, notes);
      return { id, done: false, fileName: taken.fileName, counts, ignored: [...ignored], errorSheet, rows: [...rows] };
    });
  }

  private async judge<Row>(tables: readonly SheetTable[], act: SheetAct<Row>): Promise<SheetJudgement<Row>> {
    const judged = await act.judge(await this.people.unit(act.unitId), tables);
    if (judged.counts.rows > MOST_ROWS) throw sheetProblems['sheet-too-long']({ rows: MOST_ROWS });
    return judged;
  }

  /** Judged again within the transaction that writes: by now it may be there. */
  private async write<Row>(
    fresh: Omit<NewImport, 'counts'>,
    tables: readonly SheetTable[],
    act: SheetAct<Row>,
  ): Promise<Outcome<Row>> {
    await this.people.unit(act.unitId);
    const earlier = await this.earlier(fresh.id, fresh.contentHash);
    if (earlier) return written(earlier);
    const { counts, write } = await this.judge(tables, act);
    if (counts.wrong > 0) throw sheetProblems['sheet-faults']({ count: counts.wrong });
    if (counts.entries === 0) throw sheetProblems['sheet-nothing']();
    const added = { ...fresh, counts };
    const same = await this.add(added);
    if (same) return written(same);
    await write(added);
    return written(added);
  }

  /** The same sheet that is there already under this id; null where the id is free. */
  private async earlier(id: string, hash: Buffer): Promise<EvaluationImport | null> {
    const found = await this.unitOfWork.current.repo(EvaluationImport).then((repo) => repo.findOneBy({ id }));
    return isSameAgain(found, id, hash) ? found : null;
  }

  /** Null once written; where the same was sent twice at once, what is there by now. */
  private async add(row: NewImport): Promise<EvaluationImport | null> {
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
const written = <Row>({ id, fileName, counts }: Pick<NewImport, 'id' | 'fileName' | 'counts'>): Outcome<Row> => ({
  ...{ id, done: true, fileName, counts, ignored: [], errorSheet: null, rows: [] },
});
