import { GRADES, PARTY_MOST, PARTY_PERIODS, readTypedScore } from '@app/evaluation/rules';
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
import { partyChanged, type PartyPeriod } from './useParty';

/** What one conclusion says of everybody in it: kept from one person of a list to the next. */
export interface Paper {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
}
export const NO_PAPER: Paper = { decisionNumber: '', decidedOn: '', decidedBy: '' };

interface Props {
  person: { readonly id: string; readonly name: string };
  year: number;
  /** Periods that have ended and have none yet. */
  open: readonly PartyPeriod[];
  paper?: Paper;
  onClose: () => void;
  onDone: (said: string, paper: Paper) => void;
}

/** Enters what the committee concluded; the grade is chosen, never worked out from the points. */
export function PartyForm({ person, year, open, paper = NO_PAPER, onClose, onDone }: Props) {
  const { party: t, year: words, roster: r } = useT();
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [typed, setTyped] = useState({ ...paper, period: open[0] ?? '', score: '', grade: '', note: '' });
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const period = PARTY_PERIODS.find((one) => one === typed.period);
  const grade = GRADES.find((one) => one === typed.grade);
  const decidedOn = readDay(typed.decidedOn);
  const missing = (field: keyof typeof t.missing, isThere: boolean) =>
    isThere ? [] : [{ field, message: t.missing[field] }];
  const isRead = typed.score.trim() === '' || readTypedScore(typed.score, PARTY_MOST, '').state === 'READ';
  const submission = useSubmit({
    fields: ['period', 'score', 'grade', 'decisionNumber', 'decidedOn', 'decidedBy', 'note'],
    check: () => [
      ...missing('period', period !== undefined),
      ...missing('score', isRead),
      ...missing('grade', grade !== undefined),
      ...missing('decisionNumber', typed.decisionNumber.trim() !== ''),
      ...missing('decidedOn', decidedOn !== null && decidedOn <= today),
      ...missing('decidedBy', typed.decidedBy.trim() !== ''),
    ],
    send: () =>
      call('POST /party-results', {
        body: {
          ...{ id, staffMemberId: person.id, year, period: period ?? 'Q1', grade: grade ?? 'COMPLETED' },
          ...{ score: typed.score.trim() || null, note: typed.note.trim() || null, decidedOn: decidedOn ?? '' },
          ...{ decisionNumber: typed.decisionNumber.trim(), decidedBy: typed.decidedBy.trim() },
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await partyChanged(person.id);
      const { decisionNumber, decidedBy } = typed;
      const said = t.wasEntered(person.name, period ? t.periods[period] : '');
      onDone(said, { decisionNumber, decidedBy, decidedOn: typed.decidedOn });
    },
  });
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
    <Form id={`party-${person.id}`} label={t.enterOf(person.name, year)} submission={submission}>
      <p className="meta">{t.enterNote}</p>
      <div className="party-fields">
        <SelectField
          name="period"
          label={t.fields.period}
          value={typed.period}
          onChange={(value) => set({ period: value })}
          options={open.map((value) => ({ value, label: t.periods[value] }))}
        />
        <TextField
          name="score"
          label={t.fields.score}
          hint={t.scoreHint}
          optional
          inputMode="decimal"
          value={typed.score}
          onChange={(score) => set({ score })}
        />
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
      <TextArea name="note" label={t.fields.note} optional value={typed.note} onChange={(note) => set({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
