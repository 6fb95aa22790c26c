import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type ReadQuery, type ScopeClause } from '@app/platform';
import type { SanctionResponse } from './dto/sanction.response';

const ROW = `s.id, s.side, s.form, json_build_object('id', u.id, 'name', u.name) AS unit, s.decision_number AS "decisionNumber",
  s.decided_on::text AS "decidedOn", s.decided_by AS "decidedBy", s.conduct, s.act_on::text AS "actOn",
  s.effective_on::text AS "effectiveOn", s.ends_on::text AS "endsOn",
  (s.annulled_at IS NULL AND s.effective_on <= $4::date AND $4::date < s.ends_on) AS "hasEffect",
  s.is_public_duty AS "isPublicDuty", s.public_duty_reason AS "publicDutyReason",
  s.public_duty_by_name AS "publicDutyByName", to_json(s.public_duty_at)#>>'{}' AS "publicDutyAt",
  s.recorded_by_name AS "recordedByName", to_json(s.recorded_at)#>>'{}' AS "recordedAt",
  s.annulment, s.annulled_by_name AS "annulledByName", to_json(s.annulled_at)#>>'{}' AS "annulledAt",
  s.reply, to_json(s.replied_at)#>>'{}' AS "repliedAt"`;

// Of the person `$3`, on the day `$4`.
const ofPerson = (reach: (scope: ScopeClause) => string) => (scope: ScopeClause) => `
  SELECT ${ROW} FROM sanction s
    JOIN staff_member p ON p.tenant_id = s.tenant_id AND p.id = s.staff_member_id
    JOIN org_unit u ON u.id = s.org_unit_id
   WHERE ${reach(scope)} AND s.staff_member_id = $3::uuid
   ORDER BY s.decided_on DESC, s.recorded_at DESC, s.id DESC LIMIT 50`;

const OF_PERSON: ReadQuery = {
  name: 'discipline.sanctions-of-person',
  sql: ofPerson((scope) => `(${scope.units('s')} OR ${scope.units('p')})`),
};
const OWN: ReadQuery = { name: 'discipline.own-sanctions', sql: ofPerson((scope) => scope.tenant('s')) };

@Injectable()
export class SanctionReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Of somebody within reach, or who worked there when it happened. */
  ofPerson(staffMemberId: string): Promise<SanctionResponse[]> {
    return this.reads.rows<SanctionResponse>(OF_PERSON, [staffMemberId, this.today]);
  }

  /** The actor's own; of an account without a person, none. */
  own(): Promise<SanctionResponse[]> {
    return this.reads.rows<SanctionResponse>(OWN, [this.unitOfWork.current.actor.staffMemberId, this.today]);
  }

  private get today(): string {
    return this.unitOfWork.current.today;
  }
}
