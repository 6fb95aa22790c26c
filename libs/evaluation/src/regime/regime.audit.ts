import type { AuditEntry } from '@app/audit';
import { EVALUATION_SETTINGS } from '../rules/evaluation-settings';
import { REGIMES } from '../rules/regimes';
import type { BodyRegime } from './entities/body-regime.entity';
import type { EvaluationChoice } from './entities/evaluation-choice.entity';

const ofRule = ({ id, orgUnitId }: BodyRegime) => ({
  subject: { type: 'body_regime', id, orgUnitId, laneUnitId: orgUnitId },
  accountsFor: { body_regime: 1 },
});
const ofChoice = ({ id, orgUnitId }: EvaluationChoice) => ({
  subject: { type: 'evaluation_choice', id, orgUnitId, laneUnitId: orgUnitId },
  accountsFor: { evaluation_choice: 1 },
});

/** The point and the choice as the page has them: each key has words of its own. */
const said = ({ key, value }: EvaluationChoice) => {
  const { vi, choiceWords } = EVALUATION_SETTINGS[key];
  const words: Readonly<Record<string, readonly [string, string]>> = choiceWords;
  return { choice: vi.name, value: words[value]?.[0] ?? value };
};

export function ruleEntered(rule: BodyRegime): AuditEntry {
  const { origin, regime } = rule;
  const { code, result, basis, staffKinds, validFrom, validUntil } = regime;
  const national = REGIMES.find((one) => one.code === code)?.basis.document;
  const after = {
    ...(national === undefined ? {} : { regime: national }),
    ...{ document: basis.document, issuedOn: basis.issuedOn, articles: basis.articles, side: result },
    ...{ kind: staffKinds, validFrom, validTo: validUntil },
  };
  return origin === 'ADOPTED'
    ? { action: 'evaluation.regime-adopted', ...ofRule(rule), after }
    : { action: 'evaluation.own-rule-entered', ...ofRule(rule), after };
}

export function ruleEnded(rule: BodyRegime): AuditEntry {
  const { regime, endsOn, endedReason } = rule;
  return {
    action: 'evaluation.rule-ended',
    ...ofRule(rule),
    after: { document: regime.basis.document, endsOn, reason: endedReason },
  };
}

export function chosen(choice: EvaluationChoice): AuditEntry {
  const { validFrom, basis } = choice;
  return { action: 'evaluation.choice-set', ...ofChoice(choice), after: { ...said(choice), validFrom, basis } };
}

export function choiceWithdrawn(choice: EvaluationChoice): AuditEntry {
  const { validFrom } = choice;
  return { action: 'evaluation.choice-withdrawn', ...ofChoice(choice), before: { ...said(choice), validFrom } };
}
