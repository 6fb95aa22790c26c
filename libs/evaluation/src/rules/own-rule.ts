import type { LocalDate, StaffKind } from '@app/kernel';
import type {
  Band,
  Criterion,
  ExcellentCap,
  Formula,
  LegalBasis,
  PeriodKind,
  Regime,
  RegimeCode,
  Result,
} from './regime';

/** ADOPTED: the body decided that a regime holds for its people; OWN: a document of its own. */
export const REGIME_ORIGINS = ['ADOPTED', 'OWN'] as const;
export type RegimeOrigin = (typeof REGIME_ORIGINS)[number];

/** How a body's own rule comes to points: like the decree, by lines that are entered, or not at all. */
export const OWN_FORMULAS = ['CONVERTED_WORK_1', 'ENTERED_1', 'NO_SCORE'] as const;
export type OwnFormula = (typeof OWN_FORMULAS)[number];

/** Which regimes leave something to a body's own rule: 366-QĐ/TW to its committee, 233/2026 to each unit (Đ.18–20). */
export const FILLED_IN = ['QD_366_TW', 'ND_233_2026'] as const satisfies readonly RegimeCode[];

/** What a body's own document says, in the numbers that it gives. */
export interface OwnRuleFacts {
  readonly id: string;
  readonly result: Result;
  readonly under: (typeof FILLED_IN)[number] | null;
  readonly basis: LegalBasis;
  readonly staffKinds: readonly StaffKind[];
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly gradingPeriod: Regime['gradingPeriod'];
  readonly scoredPeriods: readonly PeriodKind[];
  readonly formula: OwnFormula;
  readonly generalMax: string | null;
  readonly taskMax: string | null;
  readonly over: 'ASSIGNED' | 'COMPLETED' | null;
  readonly criteria: readonly Criterion[];
  readonly bands: readonly Band[];
  readonly cap: Pick<ExcellentCap, 'base' | 'share' | 'outstandingShare'> | null;
}

/** A body's own rule in the shape of every other; whatever it computes cites its own document. */
export function ownRule(facts: OwnRuleFacts): Regime {
  const { id, basis, cap, formula: _, generalMax: __, taskMax: ___, over: ____, ...said } = facts;
  const citation = `${basis.document}, ${basis.articles}`;
  return {
    ...said,
    version: `OWN_RULE/${id}`,
    code: 'OWN_RULE',
    force: 'OWN_RULE',
    basis,
    openTo: [],
    ownRule: 'NONE',
    fallback: false,
    formula: formulaOf(facts, citation),
    cap: cap === null ? null : { ...cap, citation },
    excellent: null,
    unsettled: [],
  };
}

function formulaOf({ formula, generalMax, taskMax, over }: OwnRuleFacts, citation: string): Formula {
  if (formula === 'NO_SCORE') return { code: 'NO_SCORE' };
  // The mean of the months is the decree's (Nghị định 335/2025, Đ.17) where the body's rule measures as it does.
  if (formula === 'ENTERED_1') {
    return { code: 'ENTERED_1', generalMax: generalMax ?? '', citations: { total: citation, mean: citation } };
  }
  return {
    code: 'CONVERTED_WORK_1',
    generalMax: generalMax ?? '',
    taskMax: taskMax ?? '',
    lossPerMark: '1/4',
    partialLeaderPart: '1/2',
    completedFrom: '50',
    over: over ?? 'ASSIGNED',
    citations: {
      general: citation,
      task: citation,
      share: citation,
      components: citation,
      leader: citation,
      total: citation,
      mean: citation,
    },
  };
}

/** A rule of a body as it stands: one that was ended holds until that day; ended on its first day, it never held. */
export function endedOn(regime: Regime, endsOn: LocalDate | null): Regime {
  return endsOn === null ? regime : { ...regime, validUntil: endsOn };
}
