import { Injectable } from '@nestjs/common';
import type { UnitFacts } from '@app/organization';
import { Reads, type ReadQuery } from '@app/platform';
import type { KnownProduct, SheetWork } from '../rules/sheet/work-sheet';
import { SheetPeople, type PersonOfSheet } from '../sheets/sheet-people';

// Of the approved lists of the body of the unit `$3`, in the year `$4`; numbered as they stand one after the other.
const PRODUCTS: ReadQuery = {
  name: 'evaluation.products-of-sheet',
  sql: (scope) => `
    SELECT p.id, p.name, p.output, p.coefficient, row_number() OVER (ORDER BY l.decided_on, l.id, p.ordinal)::text AS code
      FROM org_unit u JOIN work_list l ON l.tenant_id = u.tenant_id AND l.org_unit_id = u.body_id AND l.state = 'APPROVED' AND l.year = $4::int
      JOIN work_product p ON p.work_list_id = l.id
     WHERE ${scope.units('u', 'id')} AND u.id = $3::int
     ORDER BY l.decided_on, l.id, p.ordinal`,
};

// What the people `$3` were given in the month `$4`.
const GIVEN: ReadQuery = {
  name: 'evaluation.given-of-sheet',
  sql: (scope) => `
    SELECT i.staff_member_id AS "staffMemberId", i.work_product_id AS "productId", i.title, i.pieces, i.due_on::text AS "dueOn", i.kind
      FROM work_item i WHERE ${scope.units('i')} AND i.staff_member_id = ANY ($3::uuid[]) AND i.month = $4::date AND i.state <> 'WITHDRAWN'`,
};

// Of the people `$3` those whose month `$5` is locked: in the body `$4` that gives the work, or else wherever they have one.
const CLOSED: ReadQuery = {
  name: 'evaluation.closed-of-sheet',
  sql: (scope) => `
    SELECT e.staff_member_id AS id
      FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
     WHERE ${scope.units('e')} AND e.staff_member_id = ANY ($3::uuid[]) AND c.month = $5::date AND e.result = 'STATE' AND e.superseded_at IS NULL
     GROUP BY e.staff_member_id
    HAVING coalesce(bool_or(e.locked_at IS NOT NULL) FILTER (WHERE c.org_unit_id = $4::int), bool_and(e.locked_at IS NOT NULL))`,
};

export interface ProductOfSheet extends KnownProduct {
  readonly output: string;
  readonly coefficient: string;
}

/** Whom and what a sheet of work may name: the people of the unit who work by its body’s list, and the products of that. */
@Injectable()
export class WorkSheetSource {
  constructor(
    private readonly reads: Reads,
    private readonly people: SheetPeople,
  ) {}

  unit(unitId: number): Promise<UnitFacts> {
    return this.people.unit(unitId);
  }

  async of(unit: UnitFacts, month: string): Promise<{ people: PersonOfSheet[]; products: ProductOfSheet[] }> {
    const people = await this.people.of(unit.id, month);
    const products = await this.reads.rows<ProductOfSheet>(PRODUCTS, [unit.id, Number(month.slice(0, 4))]);
    return { people: people.filter(({ bodyId }) => bodyId === unit.bodyId), products };
  }

  /** What is there already, each as `keyOf` writes it. */
  async given(people: readonly string[], month: string): Promise<ReadonlySet<string>> {
    const rows = await this.reads.rows<SheetWork & { staffMemberId: string }>(GIVEN, [people, month]);
    return new Set(rows.map(({ staffMemberId, ...work }) => keyOf(staffMemberId, work)));
  }

  /** Whose month is locked. Whoever writes holds the months and looks again. */
  async closed(people: readonly string[], bodyId: number, month: string): Promise<ReadonlySet<string>> {
    const rows = await this.reads.rows<{ id: string }>(CLOSED, [people, bodyId, month]);
    return new Set(rows.map(({ id }) => id));
  }
}

/** By what the same work of the same person is known again. */
export const keyOf = (staffMemberId: string, { productId, title, pieces, dueOn, kind }: SheetWork): string =>
  JSON.stringify([staffMemberId, productId, title, pieces, dueOn, kind]);
