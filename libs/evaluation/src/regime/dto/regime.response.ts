import { ApiProperty } from '@nestjs/swagger';
import { STAFF_KINDS, type LocalDate, type StaffKind } from '@app/kernel';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import { EVALUATION_SETTING_KEYS, type EvaluationSettingKey } from '../../rules/evaluation-settings';
import { REGIME_ORIGINS } from '../../rules/own-rule';
import { PERIOD_KINDS, RESULTS, type PeriodKind, type Result } from '../../rules/regime';
import { RegimeResponse } from './regime-shape.response';

export const NO_RULE_REASONS = ['NO_RULE', 'OWN_RULE_NEEDED', 'DECISION_NEEDED', 'TWO_RULES'] as const;
export type NoRuleReason = (typeof NO_RULE_REASONS)[number];
export const ORIGINS = ['NATIONAL', ...REGIME_ORIGINS] as const;
export type Origin = (typeof ORIGINS)[number];

/** By which rule a kind of people is evaluated, or why by none. */
export class HoldingResponse {
  @ApiProperty({ enum: STAFF_KINDS })
  staffKind!: StaffKind;

  @ApiProperty({ enum: RESULTS })
  result!: Result;

  @ApiProperty({ enum: PERIOD_KINDS })
  period!: PeriodKind;

  @OrNull('string')
  version!: string | null;

  @OneOfOrNull(NO_RULE_REASONS)
  because!: NoRuleReason | null;
}

export class RuleEndedResponse {
  @ApiProperty({ type: 'string', format: 'date' })
  endsOn!: LocalDate;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  byName!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** One rule, with where the body has it from. */
export class RuleResponse {
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'Of a rule that the body has entered' })
  id!: string | null;

  @ApiProperty({ enum: ORIGINS })
  origin!: Origin;

  @ApiProperty({ type: RegimeResponse })
  regime!: RegimeResponse;

  @OrNull('string')
  enteredByName!: string | null;

  @OrNull('string', 'date-time')
  enteredAt!: string | null;

  @RefOrNull(RuleEndedResponse)
  ended!: RuleEndedResponse | null;
}

export class ChoiceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: EVALUATION_SETTING_KEYS })
  key!: EvaluationSettingKey;

  @ApiProperty()
  value!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  validFrom!: LocalDate;

  @ApiProperty()
  basis!: string;

  @ApiProperty()
  setByName!: string;

  @ApiProperty({ format: 'date-time' })
  setAt!: string;
}

/** By what a body evaluates on a day. */
export class EvaluationRulesResponse {
  @ApiProperty({ type: UnitRef })
  body!: UnitRef;

  @ApiProperty({
    description: 'Whether the reader may know what the body has decided; else the rules of the country stand alone',
  })
  isReached!: boolean;

  @ApiProperty({ type: 'string', format: 'date' })
  onDay!: LocalDate;

  @ApiProperty({ type: [HoldingResponse] })
  holding!: HoldingResponse[];

  @ApiProperty({ type: [RuleResponse] })
  rules!: RuleResponse[];

  @ApiProperty({
    type: [ChoiceResponse],
    description: 'What the body has set, the latest first; all else is the default',
  })
  choices!: ChoiceResponse[];
}
