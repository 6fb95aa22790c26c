import { STAFF_KINDS, type LocalDate, type StaffKind } from '@app/kernel';
import { Day, Id, Nested, NestedList, OneOf, SomeOf, Text, Whole } from '@app/platform';
import { EVALUATION_SETTING_KEYS, type EvaluationSettingKey } from '../../rules/evaluation-settings';
import { FILLED_IN, OWN_FORMULAS, type OwnFormula } from '../../rules/own-rule';
import { PERIOD_KINDS, RESULTS, type PeriodKind, type Result } from '../../rules/regime';
import { REGIMES } from '../../rules/regimes';

const UNIT = { min: 1, max: 2_147_483_647 };
const OPEN_REGIMES = REGIMES.filter(({ openTo }) => openTo.length > 0).map(({ version }) => version);
export const GRADED_BY = ['MONTH', 'QUARTER', 'YEAR'] as const;

export class EvaluationRulesQuery {
  @Whole({ ...UNIT, fromText: true, description: 'A body, or a unit of one' })
  unitId!: number;

  @Day({ optional: true, description: 'Today when left out' })
  onDay?: LocalDate;
}

/** The paper that a rule rests on. */
class LegalBasisRequest {
  @Text({ max: 200, example: 'Quyết định 283/QĐ-UBND' })
  document!: string;

  @Day()
  issuedOn!: LocalDate;

  @Text({ max: 200, example: 'Điều 2' })
  articles!: string;
}

class DatedRuleRequest {
  @Id({ description: 'Made by the client: the same request again is the same rule' })
  id!: string;

  @Whole({ ...UNIT, description: 'The body' })
  unitId!: number;

  @SomeOf(STAFF_KINDS, { description: 'For whom it holds' })
  staffKinds!: StaffKind[];

  @Nested(() => LegalBasisRequest)
  basis!: LegalBasisRequest;

  @Day()
  validFrom!: LocalDate;

  @Day({ nullable: true, description: 'First day on which it does not hold any more' })
  validUntil!: LocalDate | null;
}

/** That a regime holds for people to whom it leaves the decision to the body (335/2025 Đ.28.2, 233/2026 Đ.20.2). */
export class AdoptRegimeRequest extends DatedRuleRequest {
  @OneOf(OPEN_REGIMES, { description: 'One that leaves it to the body' })
  version!: string;
}

class CriterionRequest {
  @Text({ max: 20, example: 'I.1' })
  code!: string;

  @Text({ max: 20, example: '2,5' })
  max!: string;
}

class BandRequest {
  @Text({ max: 20, example: 'EXCELLENT', description: 'A grade, or a letter' })
  code!: string;

  @Text({ max: 20, example: '90' })
  from!: string;
}

class CapRequest {
  @OneOf(['OF_GOOD', 'OF_GRADED'], { description: 'Of whom the share is taken' })
  base!: 'OF_GOOD' | 'OF_GRADED';

  @Text({ max: 20, example: '1/5' })
  share!: string;

  @Text({ max: 20, example: '1/4', description: 'For an outstanding body' })
  outstandingShare!: string;
}

/** A body's own document, in the numbers that it gives. */
export class OwnRuleRequest extends DatedRuleRequest {
  @OneOf(RESULTS)
  result!: Result;

  @OneOf(FILLED_IN, { nullable: true, description: 'The regime that it fills in; null where it stands by itself' })
  under!: (typeof FILLED_IN)[number] | null;

  @OneOf(GRADED_BY)
  gradingPeriod!: (typeof GRADED_BY)[number];

  @SomeOf(PERIOD_KINDS)
  scoredPeriods!: PeriodKind[];

  @OneOf(OWN_FORMULAS)
  formula!: OwnFormula;

  @Text({ max: 20, nullable: true, example: '30' })
  generalMax!: string | null;

  @Text({ max: 20, nullable: true, example: '70' })
  taskMax!: string | null;

  @OneOf(['ASSIGNED', 'COMPLETED'], { nullable: true, description: 'What quality and progress are divided by' })
  over!: 'ASSIGNED' | 'COMPLETED' | null;

  @NestedList(() => CriterionRequest, { min: 0, max: 30 })
  criteria!: CriterionRequest[];

  @NestedList(() => BandRequest, { min: 0, max: 10 })
  bands!: BandRequest[];

  @Nested(() => CapRequest, { nullable: true })
  cap!: CapRequest | null;
}

export class EndRegimeRequest {
  @Day({ description: 'First day on which it does not hold any more; its own first day where it was a mistake' })
  endsOn!: LocalDate;

  @Text({ min: 10, max: 1000 })
  reason!: string;
}

export class ChooseRequest {
  @Id({ description: 'Made by the client: the same request again is the same choice' })
  id!: string;

  @Whole({ ...UNIT, description: 'The body' })
  unitId!: number;

  @OneOf(EVALUATION_SETTING_KEYS)
  key!: EvaluationSettingKey;

  @Text({ max: 40, description: 'One of the choices of the key' })
  value!: string;

  @Day()
  validFrom!: LocalDate;

  @Text({ min: 5, max: 300, description: 'The paper by which the body chose' })
  basis!: string;
}
