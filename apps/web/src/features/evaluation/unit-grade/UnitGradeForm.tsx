import { GRADES } from '@app/evaluation/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../../app/api';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { readDay } from '../../../i18n/dates';
import { Button, SubmitButton } from '../../../ui/Button';
import { DayField } from '../../../ui/DayField';
import { TextArea, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { SelectField } from '../../../ui/SelectField';
import { useSubmit } from '../../../ui/useSubmit';
import { unitGradesChanged, type UnitGradesOfYear } from './useUnitGrades';

/** What one decision says of every unit in it: kept from one unit of a list to the next. */
export interface Paper {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
}
export const NO_PAPER: Paper = { decisionNumber: '', decidedOn: '', decidedBy: '' };

interface Props {
  of: UnitGradesOfYear;
  paper: Paper;
  onClose: () => void;
  onDone: (said: string, paper: Paper) => void;
}

/** Enters what a unit was graded, or what takes the place of what was entered, with the reason. */
export function UnitGradeForm({ of, paper, onClose, onDone }: Props) {
  const { unitGrade: t, year: words, roster: r } = useT();
  const { today } = useMe();
  const { unit, year, entries, conclusionsOpen } = of;
  const before = entries[0];
  const [id, setId] = useState(() => newId());
  const [typed, setTyped] = useState({ ...paper, grade: '', note: '', reason: '', conclusionsReason: '' });
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const grade = GRADES.find((one) => one === typed.grade);
  const decidedOn = readDay(typed.decidedOn);
  const missing = (field: keyof typeof t.missing, isThere: boolean) =>
    isThere ? [] : [{ field, message: t.missing[field] }];
  const label = before ? t.replaceOf(unit.name, year) : t.enterOf(unit.name, year);
  const submission = useSubmit({
    fields: ['grade', 'decisionNumber', 'decidedOn', 'decidedBy', 'conclusionsReason', 'replaces.reason', 'note'],
    check: () => [
      ...missing('grade', grade !== undefined),
      ...missing('decisionNumber', typed.decisionNumber.trim() !== ''),
      ...missing('decidedOn', decidedOn !== null && decidedOn <= today),
      ...missing('decidedBy', typed.decidedBy.trim() !== ''),
      ...(before && typed.reason.trim() === '' ? [{ field: 'replaces.reason', message: t.missing.reason }] : []),
    ],
    send: () =>
      call('POST /unit-grades', {
        body: {
          ...{ id, unitId: unit.id, year, grade: grade ?? 'COMPLETED', decidedOn: decidedOn ?? '' },
          ...{ decisionNumber: typed.decisionNumber.trim(), decidedBy: typed.decidedBy.trim() },
          ...{ note: typed.note.trim() || null, conclusionsReason: typed.conclusionsReason.trim() || null },
          replaces: before ? { entryId: before.id, reason: typed.reason.trim() } : null,
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await unitGradesChanged();
      const { decisionNumber, decidedBy, decidedOn: day } = typed;
      const said = t.wasEntered(unit.name, grade ? words.grades[grade] : '');
      onDone(said, { decisionNumber, decidedBy, decidedOn: day });
    },
  });
  // What is shown of conclusions is as of the year's end; the server counts those up to the decision.
  const isAsked = submission.errors.some(({ field }) => field === 'conclusionsReason');
  const explains = grade === 'EXCELLENT' && (conclusionsOpen > 0 || isAsked);
  const text = (name: 'decisionNumber' | 'decidedBy', hint: string) => (
    <TextField
      name={name}
      label={t.fields[name]}
      hint={hint}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <Form id={`unit-grade-${unit.id}`} label={label} submission={submission}>
      <p className="meta">{before ? t.replaceNote : t.enterNote}</p>
      <div className="unit-grade-fields">
        <SelectField
          name="grade"
          label={t.fields.grade}
          value={typed.grade}
          none={t.choose}
          onChange={(value) => set({ grade: value })}
          options={GRADES.map((value) => ({ value, label: words.grades[value] }))}
        />
        {text('decisionNumber', t.numberHint)}
        <DayField
          name="decidedOn"
          label={t.fields.decidedOn}
          value={typed.decidedOn}
          onChange={(value) => set({ decidedOn: value })}
        />
        {text('decidedBy', t.byHint)}
      </div>
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
