import { Injectable } from '@nestjs/common';
import { formatDate, localDate } from '@app/kernel';
import { Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import type { CountedEffect } from '../rules/finding-effect';
import type { FindingEffectResponse } from './dto/effect.response';

interface CountedRow {
  readonly personId: string;
  readonly id: string;
  readonly criterion: string;
  readonly points: string;
  readonly minutesNumber: string;
  readonly noticeNumber: string;
  readonly actOn: string;
}

// Of the people `$3` in the month `$4`.
const OF_PEOPLE = `f.staff_member_id = ANY ($3::uuid[]) AND f.month = $4::date`;
const COUNTED: ReadQuery = {
  name: 'evaluation.effects-counted',
  sql: (scope) => `
    SELECT f.staff_member_id AS "personId", f.id, f.decided_criterion AS criterion, f.decided_points AS points,
           f.minutes_number AS "minutesNumber", f.notice_number AS "noticeNumber", f.act_on::text AS "actOn"
      FROM finding_effect f WHERE ${scope.tenant('f')} AND ${OF_PEOPLE} AND f.state IN ('ACCEPTED', 'CHANGED')
     ORDER BY f.act_on, f.id`,
};
const UNDECIDED: ReadQuery = {
  name: 'evaluation.effects-undecided',
  sql: (scope) => `
    SELECT f.staff_member_id AS "personId", count(*)::int AS count FROM finding_effect f
     WHERE ${scope.tenant('f')} AND ${OF_PEOPLE} AND f.state = 'PROPOSED' GROUP BY f.staff_member_id`,
};
const at = (column: string): string => `to_json(${column})#>>'{}'`;
const SHOWN: ReadQuery = {
  name: 'evaluation.effects-of-person',
  sql: (scope) => `
    SELECT f.id, f.version, f.state, f.inspection_id AS "inspectionId", f.finding_id AS "findingId", f.title, f.detail,
           f.finding_class AS "findingClass", f.severity, f.part, f.legal_basis AS "legalBasis", f.act_on::text AS "actOn",
           f.minutes_number AS "minutesNumber", f.notice_number AS "noticeNumber", f.notice_on::text AS "noticeOn", f.statement,
           f.criterion, f.points, f.decided_criterion AS "decidedCriterion", f.decided_points AS "decidedPoints",
           f.decision_reason AS "decisionReason", f.decided_by_name AS "decidedByName", ${at('f.decided_at')} AS "decidedAt",
           f.taken_back_reason AS "takenBackReason", f.taken_back_by_name AS "takenBackByName",
           ${at('f.taken_back_at')} AS "takenBackAt", f.reply, ${at('f.replied_at')} AS "repliedAt"
      FROM finding_effect f WHERE ${scope.tenant('f')} AND ${OF_PEOPLE} ORDER BY f.act_on, f.id LIMIT 100`,
};

/** What concluded findings bear on people's months. Whoever asks has answered for whether the actor may see these people. */
@Injectable()
export class EffectsOfMonth {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** What takes points off, by person. */
  async counted(people: readonly string[], month: string): Promise<ReadonlyMap<string, CountedEffect[]>> {
    const byPerson = new Map<string, CountedEffect[]>();
    for (const row of await this.reads.rows<CountedRow>(COUNTED, [people, month])) {
      const { personId, id, criterion, points, minutesNumber, noticeNumber, actOn } = row;
      const source = `Biên bản ${minutesNumber}, ${formatDate(localDate(actOn))}; Thông báo ${noticeNumber}`;
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), { id, criterion, points, source }]);
    }
    return byPerson;
  }

  /** How many of each person's wait for a decision. */
  async undecided(people: readonly string[], month: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.rows<{ personId: string; count: number }>(UNDECIDED, [people, month]);
    return new Map(rows.map(({ personId, count }) => [personId, count]));
  }

  /** One person's, whole. */
  shown(personId: string, month: string): Promise<Omit<FindingEffectResponse, 'may'>[]> {
    return this.reads.rows(SHOWN, [[personId], month]);
  }

  /** Keeps them as they are until the unit of work ends: a month is closed with an effect or without it, never in between. */
  async hold(people: readonly string[], month: string): Promise<void> {
    const open = this.unitOfWork.current;
    await open.query({
      name: 'evaluation.hold-effects',
      text: `SELECT 1 FROM finding_effect f WHERE f.tenant_id = $1 AND f.staff_member_id = ANY ($2::uuid[]) AND f.month = $3
              ORDER BY f.id FOR SHARE`,
      values: [open.actor.tenantId, people, month],
    });
  }
}
