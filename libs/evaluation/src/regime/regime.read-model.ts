import { Injectable } from '@nestjs/common';
import { STAFF_KINDS, type LocalDate } from '@app/kernel';
import { Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import { regimeFor, resultsOf } from '../rules/regime-in-force';
import { endedOn } from '../rules/own-rule';
import type { Regime } from '../rules/regime';
import { REGIMES } from '../rules/regimes';
import type { EvaluationRulesQuery } from './dto/regime.requests';
import type { EvaluationRulesResponse, HoldingResponse, RuleResponse } from './dto/regime.response';
import { toRegimeResponse } from './dto/regime-shape.response';

interface Page extends Pick<EvaluationRulesResponse, 'body' | 'isReached' | 'choices'> {
  readonly rules: readonly (Omit<RuleResponse, 'regime'> & { readonly regime: Regime })[];
}

// Of the body that the unit `$3` is part of. Units are open; what another body has decided is not.
const OF_BODY: ReadQuery = {
  name: 'evaluation.rules-page',
  sql: (scope) => `
    SELECT json_build_object('id', b.id, 'name', b.name) AS body, ${scope.units('b', 'id')} AS "isReached",
           (SELECT coalesce(json_agg(json_build_object('id', r.id, 'origin', r.origin, 'regime', r.regime,
                     'enteredByName', r.entered_by_name, 'enteredAt', r.entered_at,
                     'ended', CASE WHEN r.ends_on IS NOT NULL THEN json_build_object('endsOn', r.ends_on, 'reason', r.ended_reason,
                       'byName', r.ended_by_name, 'at', r.ended_at) END) ORDER BY r.entered_at DESC, r.id), '[]')
              FROM body_regime r WHERE ${scope.units('r')} AND r.org_unit_id = b.id) AS rules,
           (SELECT coalesce(json_agg(json_build_object('id', c.id, 'key', c.key, 'value', c.value, 'validFrom', c.valid_from,
                     'basis', c.basis, 'setByName', c.set_by_name, 'setAt', c.set_at) ORDER BY c.key, c.valid_from DESC, c.id), '[]')
              FROM evaluation_choice c WHERE ${scope.units('c')} AND c.org_unit_id = b.id AND c.withdrawn_at IS NULL) AS choices
      FROM org_unit u JOIN org_unit b ON b.tenant_id = u.tenant_id AND b.id = u.body_id
     WHERE ${scope.tenant('b')} AND u.id = $3::int`,
};

/** What a page about a body's rules shows. */
@Injectable()
export class RegimeReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Null where there is no such unit. */
  async page({
    unitId,
    onDay = this.unitOfWork.current.today,
  }: EvaluationRulesQuery): Promise<EvaluationRulesResponse | null> {
    const [row] = await this.reads.rows<Page>(OF_BODY, [unitId]);
    if (!row) return null;
    const own = row.rules.map((rule) => ({ ...rule, regime: endedOn(rule.regime, rule.ended?.endsOn ?? null) }));
    const known = [...own.map(({ regime }) => regime), ...REGIMES];
    const national = REGIMES.map((regime) => ({
      ...{ id: null, origin: 'NATIONAL' as const, regime, enteredByName: null, enteredAt: null, ended: null },
    }));
    const rules = [...own, ...national].map((rule): RuleResponse => ({
      ...rule,
      regime: toRegimeResponse(rule.regime),
    }));
    const { body, isReached } = row;
    return { body, isReached, onDay, holding: holdingOn(onDay, known), rules, choices: row.choices };
  }
}

/** For every kind of people and each of their results, of the month and of the year. */
function holdingOn(day: LocalDate, known: readonly Regime[]): HoldingResponse[] {
  return STAFF_KINDS.flatMap((staffKind) =>
    resultsOf({ staffKind, isPartyMember: true }).flatMap((result) =>
      (['MONTH', 'YEAR'] as const).map((period): HoldingResponse => {
        const held = regimeFor({ staffKind, result, period, day }, known);
        const version = held.state === 'HOLDS' ? held.regime.version : null;
        const because = held.state === 'NONE' ? held.because : held.state === 'REFUSED' ? 'TWO_RULES' : null;
        return { staffKind, result, period, version, because };
      }),
    ),
  );
}
