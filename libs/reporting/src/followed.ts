import type { ScopeClause } from '@app/platform';

/**
 * Units that have ended → the unit that stands for them today, through as many mergers as there were. A unit that was split has
 * no such unit: nobody can say which part of its numbers is whose, so it keeps them. No unit comes after itself, so the
 * walk ends. `when` says whether successors are followed at all; where they are not, `followed` has no row.
 */
export const followedCte = (scope: ScopeClause, when: string): string => `
    sole(id, next) AS (
      SELECT s.predecessor_id, min(s.successor_id) FROM org_unit_succession s
       WHERE ${scope.tenant('s')} AND ${when} GROUP BY 1 HAVING count(*) = 1),
    walk(id, home) AS (
      SELECT sole.id, sole.next FROM sole
      UNION ALL
      SELECT w.id, n.next FROM walk w JOIN sole n ON n.id = w.home),
    followed(id, home) AS (
      SELECT w.id, w.home FROM walk w WHERE NOT EXISTS (SELECT 1 FROM sole n WHERE n.id = w.home))`;
