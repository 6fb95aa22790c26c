import { Injectable } from '@nestjs/common';
import { inFull, successorsOf } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import type { KnownUnit } from '../rules/import/unit-name';
import type { CheckImportRequest } from './dto/import.requests';
import { ImportNumbers } from './import-numbers';
import { KEEP_NUMBERS, TELL_NUMBERS } from './import-numbers.sql';
import type { ImportCounts } from './import-row';
import {
  ADD_BEFORE,
  ANALYZE,
  ANALYZE_MATCHED,
  AS_A_WHOLE,
  codeHeld,
  COMPARE,
  COPY_ROWS,
  COUNT,
  DAYS_DIFFER,
  JUDGE,
  LET_STAND,
  match,
  namesakes,
  NAMESAKES_IN_LIST,
  STAGE,
  TELL_APART,
} from './import.sql';
import type { SheetCount } from './sheet-program';

/** Holds what was read against the roster: in tables of the transaction's own, by statements over all rows at once. */
@Injectable()
export class ImportStage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly numbers: ImportNumbers,
  ) {}

  /** Refuses columns that the actor could not enter by hand. */
  requireRight({ columns }: CheckImportRequest): void {
    if (columns.some(({ field }) => field === 'personalNumber')) this.numbers.requireRight();
  }

  /** The units that the rows may name. */
  unitsBelow(orgUnitId: number): Promise<KnownUnit[]> {
    const unit = this.unitOfWork.current;
    return unit.query<KnownUnit & Record<string, unknown>>({
      text: `SELECT u.id, u.name, ${inFull('u')} AS "inFull", coalesce(b.name, '') AS above, u.valid_from::text AS "from", u.valid_to::text AS until,
                    CASE WHEN u.valid_to IS NOT NULL THEN (SELECT string_agg(${inFull('x')}, '; ' ORDER BY x.id) FROM org_unit x
                      WHERE x.valid_to IS NULL AND x.id = ANY (${successorsOf('u.id')})) END AS successor
               FROM org_unit u LEFT JOIN org_unit b ON b.id = u.parent_id
              WHERE ${this.lock.clause(unit.scope.tenantWide).units('u', 'id')} AND u.id = ANY (org_unit_reach($3))`,
      values: [unit.actor.tenantId, `{${unit.scope.units.join(',')}}`, orgUnitId],
    });
  }

  /** Takes the lines in; `compared` is told when they are known from each other, which is half of it. */
  async judge(
    id: string,
    orgUnitId: number,
    { output, compared }: { output: string; compared: () => void },
  ): Promise<Omit<ImportCounts, keyof SheetCount>> {
    const unit = this.unitOfWork.current;
    const clause = this.lock.clause(unit.scope.tenantWide);
    const scoped = [unit.actor.tenantId, `{${unit.scope.units.join(',')}}`];
    await unit.query({ text: STAGE });
    await unit.copyIn(COPY_ROWS, this.numbers.lines(output));
    await unit.query({ text: ANALYZE });
    await unit.query({ text: match(clause), values: scoped });
    await unit.query({ text: ANALYZE_MATCHED });
    for (const text of TELL_APART) await unit.query({ text });
    await unit.query({ text: codeHeld(clause), values: scoped });
    await unit.query({ text: AS_A_WHOLE, values: ['off'] });
    await unit.query({ text: namesakes(clause), values: [...scoped, orgUnitId] });
    await unit.query({ text: NAMESAKES_IN_LIST });
    await unit.query({ text: AS_A_WHOLE, values: ['on'] });
    await unit.query({ text: LET_STAND, values: [unit.today, orgUnitId] });
    for (const text of TELL_NUMBERS) await unit.query({ text });
    await unit.query({ text: COMPARE, values: [unit.today, unit.actor.staffMemberId] });
    for (const text of ADD_BEFORE) {
      await unit.query({ text, values: text.includes('$1') ? [unit.today, unit.actor.staffMemberId] : [] });
    }
    await unit.query({ text: DAYS_DIFFER, values: [unit.today] });
    compared();
    for (const text of [...JUDGE, ...KEEP_NUMBERS]) await unit.query({ text, values: text.includes('$1') ? [id] : [] });
    const [counts] = await unit.query<Omit<ImportCounts, keyof SheetCount>>({ text: COUNT });
    if (!counts) throw new Error('a count has one row');
    return counts;
  }
}
