import { useState } from 'react';
import { call } from '../../app/api';
import type { Evaluation, FindingEffect } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { SelectField } from '../../ui/SelectField';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { lineFault, typedPoints } from './points';
import { showDecided } from './useEvaluations';

type Decision = 'ACCEPTED' | 'CHANGED' | 'REJECTED';
const DECISIONS: readonly Decision[] = ['ACCEPTED', 'CHANGED', 'REJECTED'];

interface Props {
  evaluation: Evaluation;
  effect: FindingEffect;
  onClose: () => void;
  onDone: () => void;
}

/** What the superior decides: as proposed, on another line or by other points, or not at all; with a reason that the person reads. */
export function DecideEffectForm({ evaluation, effect, onClose, onDone }: Props) {
  const { effects: t, evaluation: e, roster } = useT();
  const { criteria } = evaluation;
  const [decision, setDecision] = useState<Decision | ''>(() => DECISIONS.find((one) => one === effect.state) ?? '');
  const [line, setLine] = useState(effect.decidedCriterion ?? effect.criterion);
  const [points, setPoints] = useState(typedPoints(effect.decidedPoints ?? effect.points));
  const [reason, setReason] = useState(effect.decisionReason ?? '');
  const key = useCommandKey();
  const most = criteria.find(({ code }) => code === line)?.max ?? '0';
  const changes = decision === 'CHANGED';
  const submission = useSubmit({
    fields: ['decision', 'criterion', 'points', 'reason'],
    check: (): FieldError[] => {
      if (decision === '') return [{ field: 'decision', message: t.choose }];
      const fault = changes ? lineFault({ criteria }, { code: line, points }) : null;
      const isNothing = /^[0.,\s]*$/.test(points);
      return [
        ...(changes && fault !== null ? [{ field: 'points', message: e.fault(fault, typedPoints(most)) }] : []),
        ...(changes && isNothing ? [{ field: 'points', message: t.pointsMissing }] : []),
        ...(decision !== 'ACCEPTED' && isTooShort(reason) ? [{ field: 'reason', message: e.reasonMissing }] : []),
      ];
    },
    send: () => {
      const body = {
        version: effect.version,
        decision: decision || 'ACCEPTED',
        ...(changes ? { criterion: line, points } : {}),
        ...(decision === 'ACCEPTED' ? {} : { reason: reason.trim() }),
      };
      return call('POST /finding-effects/{id}/decide', {
        path: { id: effect.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: (answer) => {
      key.acknowledged();
      showDecided(evaluation.id, answer);
      onDone();
    },
  });
  return (
    <Form id={`decide-${effect.id}`} label={t.decideOf(effect.title)} submission={submission}>
      {evaluation.lockedAt !== null && <p className="meta">{t.closedHint}</p>}
      <Choice
        name="decision"
        label={t.decision}
        shape="list"
        value={decision}
        onChange={setDecision}
        options={DECISIONS.map((value) => ({ value, label: t.choices[value] }))}
      />
      {changes && (
        <>
          <SelectField
            name="criterion"
            label={t.line}
            value={line}
            onChange={setLine}
            options={criteria.map(({ code }) => ({ value: code, label: e.criterionName(code) }))}
          />
          <TextField
            name="points"
            label={t.points}
            hint={t.pointsHint(typedPoints(most))}
            inputMode="decimal"
            short
            value={points}
            onChange={setPoints}
          />
        </>
      )}
      {(changes || decision === 'REJECTED') && (
        <TextArea name="reason" label={e.reason} hint={e.reasonHint} value={reason} onChange={setReason} />
      )}
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
