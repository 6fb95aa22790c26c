import type { LocalDate } from '@app/kernel';
import { Day, Id, OneOf, Switch, Text } from '@app/platform';
import { SANCTION_FORMS, SANCTION_SIDES, type SanctionForm, type SanctionSide } from '../rules/sanction';

/** A decision as its paper has it. */
export class RecordSanctionRequest {
  @Id({ description: 'Made by the client: the same request again is the same sanction' })
  id!: string;

  @Id()
  staffMemberId!: string;

  @OneOf(SANCTION_SIDES, { description: 'Of the State or of the Party: each by a decision of its own' })
  side!: SanctionSide;

  @OneOf(SANCTION_FORMS, { description: 'One of those that the rule of the day has for the person’s kind' })
  form!: SanctionForm;

  @Text({ max: 60, example: '145/QĐ-UBND' })
  decisionNumber!: string;

  @Day()
  decidedOn!: LocalDate;

  @Text({ max: 200, example: 'Chủ tịch UBND xã Minh Khê' })
  decidedBy!: string;

  @Text({ min: 10, max: 2000, description: 'What the person did, as the decision says it' })
  conduct!: string;

  @Day({ description: 'Of the act; of several the last' })
  actOn!: LocalDate;

  @Day({ optional: true, description: 'The day of the decision when left out; earlier where the Party decided before' })
  effectiveOn?: LocalDate;

  @Day({ optional: true, description: 'First day without effect; twelve months later when left out' })
  endsOn?: LocalDate;
}

export class SignPublicDutyRequest {
  @Switch({ description: 'Whether the act was about a public duty: decided by whoever signs, never inferred' })
  isPublicDuty!: boolean;

  @Text({ min: 10, max: 1000 })
  reason!: string;
}

export class AnnulSanctionRequest {
  @Text({ min: 10, max: 1000, description: 'The paper that annuls it, or why it was entered by mistake' })
  reason!: string;
}

export class ReplyToSanctionRequest {
  @Text({ min: 10, max: 4000 })
  text!: string;
}
