import { FILLED_IN, OWN_FORMULAS, RESULTS, type OwnFormula, type Result } from '@app/evaluation/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { BASIS_FIELDS, BasisFields, basisBody, NO_BASIS, useBasisCheck } from './BasisFields';
import { criteriaOf } from './criteriaOf';
import { refreshRules } from './useRules';

interface Props {
  body: UnitRef;
  onClose: () => void;
  onDone: () => void;
}

const GRADED = ['MONTH', 'QUARTER', 'YEAR'] as const;
const BANDS = [
  { code: 'EXCELLENT', from: '90' },
  { code: 'GOOD', from: '70' },
  { code: 'COMPLETED', from: '50' },
  { code: 'NOT_COMPLETED', from: '0' },
];
const CAP = { base: 'OF_GOOD', share: '1/5', outstandingShare: '1/4' } as const;

interface Typed {
  readonly under: (typeof FILLED_IN)[number] | '';
  readonly result: Result;
  readonly gradingPeriod: (typeof GRADED)[number];
  readonly monthToo: boolean;
  readonly formula: OwnFormula;
  readonly over: 'ASSIGNED' | 'COMPLETED';
  readonly generalMax: string;
  readonly taskMax: string;
  readonly criteria: string;
  readonly withCap: boolean;
}
const EMPTY: Typed = {
  ...{ under: 'ND_233_2026', result: 'STATE', gradingPeriod: 'YEAR', monthToo: true, formula: 'ENTERED_1' },
  ...{ over: 'ASSIGNED', generalMax: '100', taskMax: '70', criteria: '', withCap: true },
};

/** Enters a document of the body's own in the numbers that it gives. */
export function OwnRuleForm({ body, onClose, onDone }: Props) {
  const { regimes: t, roster: r } = useT();
  const [id, setId] = useState(() => newId());
  const [typed, setTyped] = useState(EMPTY);
  const [basis, setBasis] = useState(NO_BASIS);
  const checkBasis = useBasisCheck();
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const { under, result, gradingPeriod, monthToo, formula, over, generalMax, taskMax, withCap } = typed;
  const scored = formula !== 'NO_SCORE';
  const criteria = criteriaOf(typed.criteria);
  const missing = (field: string, message: string, isThere: boolean) => (isThere ? [] : [{ field, message }]);
  const submission = useSubmit({
    fields: [
      ...BASIS_FIELDS,
      'under',
      'result',
      'gradingPeriod',
      'formula',
      'over',
      'generalMax',
      'taskMax',
      'criteria',
    ],
    check: () => [
      ...checkBasis(basis),
      ...(scored ? missing('generalMax', t.numberMissing, generalMax.trim() !== '') : []),
      ...(formula === 'CONVERTED_WORK_1' ? missing('taskMax', t.numberMissing, taskMax.trim() !== '') : []),
      ...(scored ? missing('criteria', t.criteriaMissing, criteria !== null) : []),
    ],
    send: () =>
      call('POST /evaluation-rules/own', {
        body: {
          ...{ id, unitId: body.id, ...basisBody(basis), result, under: under || null, gradingPeriod, formula },
          scoredPeriods: [...new Set([...(monthToo ? (['MONTH'] as const) : []), gradingPeriod])],
          generalMax: scored ? generalMax.trim() : null,
          taskMax: formula === 'CONVERTED_WORK_1' ? taskMax.trim() : null,
          over: formula === 'CONVERTED_WORK_1' ? over : null,
          criteria: scored ? (criteria ?? []) : [],
          bands: scored ? BANDS : [],
          cap: withCap ? CAP : null,
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshRules();
      onDone();
    },
  });
  return (
    <Form id="own-rule" label={t.enterOwn} submission={submission}>
      <p className="meta">{t.enterOwnNote}</p>
      <BasisFields value={basis} onChange={setBasis} />
      <div className="rule-fields">
        <SelectField
          name="under"
          label={t.under}
          value={under}
          none={t.underNone}
          onChange={(chosen) => set(underOf(chosen))}
          options={FILLED_IN.map((value) => ({ value, label: t.codes[value] }))}
        />
        <SelectField
          name="gradingPeriod"
          label={t.gradingPeriod}
          value={gradingPeriod}
          onChange={(chosen) => set({ gradingPeriod: GRADED.find((one) => one === chosen) ?? 'YEAR' })}
          options={GRADED.map((value) => ({ value, label: t.periods[value] }))}
        />
      </div>
      {gradingPeriod === 'QUARTER' && <p className="meta">{t.quarterNote}</p>}
      <Choice
        name="result"
        label={t.result}
        value={result}
        onChange={(chosen) => set({ result: chosen })}
        options={RESULTS.map((value) => ({ value, label: t.results[value] }))}
      />
      <Choice
        name="formula"
        shape="list"
        label={t.formula}
        value={formula}
        onChange={(chosen) => set({ formula: chosen, generalMax: chosen === 'CONVERTED_WORK_1' ? '30' : '100' })}
        options={OWN_FORMULAS.map((value) => ({ value, label: t.formulas[value] }))}
      />
      {formula === 'CONVERTED_WORK_1' && (
        <Choice
          name="over"
          label={t.over}
          value={over}
          onChange={(chosen) => set({ over: chosen })}
          options={(['ASSIGNED', 'COMPLETED'] as const).map((value) => ({ value, label: t.overs[value] }))}
        />
      )}
      {scored && (
        <>
          <div className="rule-fields">
            <TextField
              name="generalMax"
              label={t.generalMax}
              value={generalMax}
              onChange={(points) => set({ generalMax: points })}
            />
            {formula === 'CONVERTED_WORK_1' && (
              <TextField
                name="taskMax"
                label={t.taskMax}
                value={taskMax}
                onChange={(points) => set({ taskMax: points })}
              />
            )}
          </div>
          <TextArea
            name="criteria"
            label={t.criteriaTyped}
            hint={t.criteriaHint}
            value={typed.criteria}
            onChange={(lines) => set({ criteria: lines })}
          />
          <p className="meta">{t.bandsNote}</p>
        </>
      )}
      <div className="rule-kinds">
        <label className="rule-kind">
          <input type="checkbox" checked={monthToo} onChange={(event) => set({ monthToo: event.target.checked })} />
          <span>{t.monthToo}</span>
        </label>
        <label className="rule-kind">
          <input type="checkbox" checked={withCap} onChange={(event) => set({ withCap: event.target.checked })} />
          <span>{t.withCap}</span>
        </label>
      </div>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}

/** What a regime leaves open is of its own result and period. */
function underOf(chosen: string): Partial<Typed> {
  const under = FILLED_IN.find((one) => one === chosen) ?? '';
  if (under === '') return { under };
  return { under, result: under === 'QD_366_TW' ? 'PARTY' : 'STATE', gradingPeriod: 'YEAR' };
}
