import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { DEFAULT_CHOICES, type EvaluationChoices, type EvaluationSettingKey } from '../rules/evaluation-settings';
import { endedOn } from '../rules/own-rule';
import type { Regime } from '../rules/regime';
import { REGIMES } from '../rules/regimes';

/** By what a body evaluates on a day: every rule that it may have to do with, and how it reads what they leave open. */
export interface RulesOfBody {
  readonly regimes: readonly Regime[];
  readonly choices: EvaluationChoices;
}

interface Known {
  readonly rules: readonly { readonly regime: Regime; readonly endsOn: LocalDate | null }[];
  readonly choices: Partial<Record<EvaluationSettingKey, string>>;
}

/** The rules of bodies, for the code that works with them. */
@Injectable()
export class BodyRules {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whoever asks has answered for whether the actor may see the body. */
  async of(bodyId: number, day: LocalDate): Promise<RulesOfBody> {
    const open = this.unitOfWork.current;
    const [known] = await open.query<Known>({
      name: 'evaluation.rules-of-body',
      text: `SELECT (SELECT coalesce(json_agg(json_build_object('regime', r.regime, 'endsOn', r.ends_on) ORDER BY r.id), '[]')
                       FROM body_regime r WHERE r.tenant_id = $1 AND r.org_unit_id = $2) AS rules,
                    (SELECT coalesce(json_object_agg(c.key, c.value), '{}') FROM (
                       SELECT DISTINCT ON (c.key) c.key, c.value FROM evaluation_choice c
                        WHERE c.tenant_id = $1 AND c.org_unit_id = $2 AND c.withdrawn_at IS NULL AND c.valid_from <= $3
                        ORDER BY c.key, c.valid_from DESC) c) AS choices`,
      values: [open.actor.tenantId, bodyId, day],
    });
    const own = (known?.rules ?? []).map(({ regime, endsOn }) => endedOn(regime, endsOn));
    return { regimes: [...REGIMES, ...own], choices: { ...DEFAULT_CHOICES, ...known?.choices } as EvaluationChoices };
  }
}
