import { GRADES } from '@app/evaluation/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../../app/api';
import { useT } from '../../../i18n';
import { Button, SubmitButton } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { SelectField } from '../../../ui/SelectField';
import { useSubmit } from '../../../ui/useSubmit';
import { NUMBERED, useDecision, type TypedDecision } from '../../staff/DecisionFields';
import { unitGradesChanged, type UnitGradesOfYear } from './useUnitGrades';

interface Props {
  of: UnitGradesOfYear;
  /** What one decision says of every unit in it: kept from one unit of a list to the next. */
  paper: TypedDecision;
  onClose: () => void;
  onDone: (said: string, paper: TypedDecision) => void;
}

/** Enters what a unit was graded, or what takes the place of what was entered, with the reason. */
export function UnitGradeForm({ of, paper, onClose, onDone }: Props) {
  const { unitGrade: t, year: words, roster: r } = useT();
  const { unit, year, entries, conclusionsOpen } = of;
  const before = entries[0];
  const [id, setId] = useState(() => newId());
  const [typed, setTyped] = useState({ grade: '', note: '', reason: '', conclusionsReason: '' });
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const grade = GRADES.find((one) => one === typed.grade);
  const decision = useDecision(NUMBERED, paper, { number: t.numberHint, by: t.byHint });
  const missing = (field: keyof typeof t.missing, isThere: boolean) =>
    isThere ? [] : [{ field, message: t.missing[field] }];
  const label = before ? t.replaceOf(unit.name, year) : t.enterOf(unit.name, year);
  const submission = useSubmit({
    fields: ['grade', ...NUMBERED.names, 'conclusionsReason', 'replaces.reason', 'note'],
    check: () => [
      ...missing('grade', grade !== undefined),
      ...decision.check(),
      ...(before && typed.reason.trim() === '' ? [{ field: 'replaces.reason', message: t.missing.reason }] : []),
    ],
    send: () => {
      const { number: decisionNumber, decidedOn, by: decidedBy } = decision.asked;
      return call('POST /unit-grades', {
        body: {
          ...{ id, unitId: unit.id, year, grade: grade ?? 'COMPLETED', decisionNumber, decidedOn, decidedBy },
          ...{ note: typed.note.trim() || null, conclusionsReason: typed.conclusionsReason.trim() || null },
          replaces: before ? { entryId: before.id, reason: typed.reason.trim() } : null,
        },
      });
    },
    renewId: () => setId(newId()),
    done: async () => {
      await unitGradesChanged();
      onDone(t.wasEntered(unit.name, grade ? words.grades[grade] : ''), decision.typed);
    },
  });
  // What is shown of conclusions is as of the year's end; the server counts those up to the decision.
  const isAsked = submission.errors.some(({ field }) => field === 'conclusionsReason');
  const explains = grade === 'EXCELLENT' && (conclusionsOpen > 0 || isAsked);
  return (
    <Form id={`unit-grade-${unit.id}`} label={label} submission={submission}>
      <p className="meta">{before ? t.replaceNote : t.enterNote}</p>
      <SelectField
        name="grade"
        label={t.fields.grade}
        value={typed.grade}
        none={t.choose}
        onChange={(value) => set({ grade: value })}
        options={GRADES.map((value) => ({ value, label: words.grades[value] }))}
      />
      {decision.inputs}
      {explains && (
        <>
          {conclusionsOpen > 0 && <p className="unit-grade-open">{t.conclusionsOpen(conclusionsOpen)}</p>}
          <TextArea
            name="conclusionsReason"
            label={t.fields.conclusionsReason}
            hint={t.conclusionsHint}
            value={typed.conclusionsReason}
            onChange={(conclusionsReason) => set({ conclusionsReason })}
          />
        </>
      )}
      {before && (
        <TextArea
          name="replaces.reason"
          label={t.fields.reason}
          hint={t.reasonHint}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <TextArea name="note" label={t.fields.note} optional value={typed.note} onChange={(note) => set({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
