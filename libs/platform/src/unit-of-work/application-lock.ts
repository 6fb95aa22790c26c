import { Injectable } from '@nestjs/common';
import { platformProblems } from '../platform.problems';

/** The parts of a WHERE that keep a query inside the scope; `$1` is the tenant, `$2` the array of unit ids. */
export interface ScopeClause {
  /** Rows of the units that the permission in force reaches. */
  units(alias: string, unitColumn?: string): string;
  /** Rows of units that the scope names one by one: reaching the whole tenant does not make anybody one of them. */
  named(alias: string, unitColumn: string): string;
  /** Rows that carry one of the units that the scope names in a list of theirs. */
  among(alias: string, listColumn: string): string;
  /** Rows that everybody of the tenant may see. */
  tenant(alias: string): string;
}

/**
 * The first of the two locks: scope in every statement and on every row loaded by id. Row-level security is the second.
 * It stands in one place so that a test can take it away and see the second lock hold alone.
 */
@Injectable()
export class ApplicationLock {
  clause(tenantWide: boolean): ScopeClause {
    const tenant = (alias: string): string => `(${alias}.tenant_id = $1::int AND $2::int[] IS NOT NULL)`;
    const named = (alias: string, unitColumn: string): string =>
      `(${alias}.tenant_id = $1::int AND ${alias}.${unitColumn} = ANY ($2::int[]))`;
    return {
      tenant,
      named,
      among: (alias, listColumn) => `(${alias}.tenant_id = $1::int AND ${alias}.${listColumn} && $2::int[])`,
      units: (alias, unitColumn = 'org_unit_id') => (tenantWide ? tenant(alias) : named(alias, unitColumn)),
    };
  }

  /** The row; one outside the scope answers as one that does not exist, with the same body as for a random id. */
  requireVisible<Row>(row: Row | null | undefined, isVisible: (row: Row) => boolean): Row {
    if (row == null || !isVisible(row)) throw platformProblems['not-found']();
    return row;
  }
}
