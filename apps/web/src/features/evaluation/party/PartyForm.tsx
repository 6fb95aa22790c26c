import { GRADES, PARTY_MOST, PARTY_PERIODS, readTypedScore } from '@app/evaluation/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../../app/api';
import { useT } from '../../../i18n';
import { Button, SubmitButton } from '../../../ui/Button';
import { TextArea, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { SelectField } from '../../../ui/SelectField';
import { useSubmit } from '../../../ui/useSubmit';
import { NUMBERED, useDecision, type PaperKind, type TypedDecision } from '../../staff/DecisionFields';
import { partyChanged, type PartyPeriod } from './useParty';

const CONCLUDED: PaperKind = { ...NUMBERED, words: 'conclusion' };

interface Props {
  person: { readonly id: string; readonly name: string };
  year: number;
  /** Periods that have ended and have none yet. */
  open: readonly PartyPeriod[];
  /** What one conclusion says of everybody in it: kept from one person of a list to the next. */
  paper?: TypedDecision;
  onClose: () => void;
  onDone: (said: string, paper: TypedDecision) => void;
}

/** Enters what the committee concluded; the grade is chosen, never worked out from the points. */
export function PartyForm({ person, year, open, paper, onClose, onDone }: Props) {
  const { party: t, year: words, roster: r } = useT();
  const [id, setId] = useState(() => newId());
  const [typed, setTyped] = useState({ period: open[0] ?? '', score: '', grade: '', note: '' });
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const period = PARTY_PERIODS.find((one) => one === typed.period);
  const grade = GRADES.find((one) => one === typed.grade);
  const conclusion = useDecision(CONCLUDED, paper, { number: t.numberHint, by: t.byHint });
  const missing = (field: keyof typeof t.missing, isThere: boolean) =>
    isThere ? [] : [{ field, message: t.missing[field] }];
  const isRead = typed.score.trim() === '' || readTypedScore(typed.score, PARTY_MOST, '').state === 'READ';
  const submission = useSubmit({
    fields: ['period', 'score', 'grade', ...CONCLUDED.names, 'note'],
    check: () => [
      ...missing('period', period !== undefined),
      ...missing('score', isRead),
      ...missing('grade', grade !== undefined),
      ...conclusion.check(),
    ],
    send: () => {
      const { number: decisionNumber, decidedOn, by: decidedBy } = conclusion.asked;
      return call('POST /party-results', {
        body: {
          ...{ id, staffMemberId: person.id, year, period: period ?? 'Q1', grade: grade ?? 'COMPLETED' },
          ...{ score: typed.score.trim() || null, note: typed.note.trim() || null },
          ...{ decisionNumber, decidedOn, decidedBy },
        },
      });
    },
    renewId: () => setId(newId()),
    done: async () => {
      await partyChanged(person.id);
      onDone(t.wasEntered(person.name, period ? t.periods[period] : ''), conclusion.typed);
    },
  });
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
      </div>
      {conclusion.inputs}
      <TextArea name="note" label={t.fields.note} optional value={typed.note} onChange={(note) => set({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
