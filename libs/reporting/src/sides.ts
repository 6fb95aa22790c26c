import type { ScopeClause } from '@app/platform';

/** Rows about one's own units, and rows of what one's own body has inspected. */
export const eitherSide = (alias: string, scope: ScopeClause): string =>
  `(${scope.units(alias)} OR ${scope.named(alias, 'inspecting_unit_id')})`;

/** The bodies that a month or a dashboard lists: those that are inspected. */
export const INSPECTED_KINDS = `('COMMUNE', 'WARD', 'SPECIAL_ZONE')`;

/**
 * Units that are listed even when nothing is known of them: one's own, and every one of the province for a department,
 * which inspects them all. The structure of the state is no secret inside of a tenant.
 */
export const listedUnit = (alias: string, scope: ScopeClause): string =>
  `${scope.tenant(alias)} AND ${alias}.kind IN ${INSPECTED_KINDS} AND (${scope.units(alias, 'id')}
    OR EXISTS (SELECT 1 FROM org_unit own WHERE ${scope.named('own', 'id')} AND own.kind = 'DEPARTMENT'))`;
