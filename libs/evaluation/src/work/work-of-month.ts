import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Reads, type ReadQuery } from '@app/platform';
import type { Mark, WorkLine } from '../rules';

/** Whose word counts: what a superior has accepted, or, before that, what the person reports. */
export const WORD_OF = ['ACCEPTED', 'REPORTED'] as const;
export type WordOf = (typeof WORD_OF)[number];

interface LineRow extends Omit<WorkLine, 'id'> {
  readonly personId: string;
  readonly productId: string;
  readonly marks: readonly Mark[];
}

// Of the people `$3` in the month `$4`, one line a product; its pieces are counted on from item to item, the extra ones last.
const linesBy = (word: WordOf): ReadQuery => ({
  name: `evaluation.work-lines-${word.toLowerCase()}`,
  sql: (scope) => `
    WITH item AS (
      SELECT i.*, sum(i.counted) OVER (PARTITION BY i.staff_member_id, i.work_product_id ORDER BY i.kind, i.due_on, i.id
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
        FROM (SELECT i.id, i.staff_member_id, i.work_product_id, i.kind, i.pieces, i.given_away, i.due_on,
                     ${word === 'ACCEPTED' ? 'i.done' : `CASE WHEN i.state = 'REPORTED' THEN i.reported ELSE i.done END`} AS counted
                FROM work_item i
               WHERE ${scope.tenant('i')} AND i.staff_member_id = ANY ($3::uuid[]) AND i.month = $4::date AND i.state <> 'WITHDRAWN') i),
    line AS (
      SELECT i.staff_member_id, i.work_product_id,
             coalesce(sum(i.pieces) FILTER (WHERE i.kind = 'ASSIGNED'), 0)::int AS assigned,
             coalesce(sum(i.counted) FILTER (WHERE i.kind = 'ASSIGNED'), 0)::int AS done,
             coalesce(sum(i.given_away) FILTER (WHERE i.kind = 'ASSIGNED'), 0)::int AS given_away,
             coalesce(sum(i.counted) FILTER (WHERE i.kind = 'EXTRA'), 0)::int AS extra
        FROM item i GROUP BY 1, 2),
    mark AS (
      SELECT i.staff_member_id, i.work_product_id, json_agg(json_build_object('piece', coalesce(i.before, 0)::int + m.piece,
               'kind', m.kind, 'liftedBy', CASE WHEN m.is_objective THEN m.answered_by_name END) ORDER BY i.before NULLS FIRST, m.piece, m.id) AS marks
        FROM item i JOIN work_mark m ON m.work_item_id = i.id AND m.piece <= i.counted GROUP BY 1, 2)
    SELECT l.staff_member_id AS "personId", p.id AS "productId", p.coefficient, l.assigned, l.done, l.given_away AS "givenAway",
           l.extra, coalesce(k.marks, '[]') AS marks
      FROM line l JOIN work_product p ON p.id = l.work_product_id LEFT JOIN mark k USING (staff_member_id, work_product_id)
     ORDER BY l.staff_member_id, p.year, p.ordinal, p.id`,
});
const LINES = { ACCEPTED: linesBy('ACCEPTED'), REPORTED: linesBy('REPORTED') };

/** The work of people in a month as the formulas count it. */
@Injectable()
export class WorkOfMonth {
  constructor(private readonly reads: Reads) {}

  /**
   * The lines of each person in the month, whose first day is given, in one query; a person without any has none, which is
   * "nothing assigned". A line's id is its product's. Whoever asks has answered for whether the actor may see these people.
   */
  async linesOf(
    personIds: readonly string[],
    month: LocalDate,
    word: WordOf = 'ACCEPTED',
  ): Promise<Map<string, WorkLine[]>> {
    const rows = await this.reads.rows<LineRow>(LINES[word], [personIds, month]);
    const lines = new Map(personIds.map((id): [string, WorkLine[]] => [id, []]));
    for (const { personId, productId, ...line } of rows) lines.get(personId)?.push({ id: productId, ...line });
    return lines;
  }
}
