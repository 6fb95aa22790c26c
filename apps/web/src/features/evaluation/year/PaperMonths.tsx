import { PAPER_ABSENCES } from '@app/evaluation/rules';
import { useState } from 'react';
import { call } from '../../../app/api';
import type { PaperAbsence, PaperScore } from '../../../app/api-types';
import { queryClient } from '../../../app/queries';
import { useT } from '../../../i18n';
import { showDay, showInstant } from '../../../i18n/dates';
import { Button, SubmitButton } from '../../../ui/Button';
import { Done, useSaid } from '../../../ui/Done';
import { TextArea, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { Section } from '../../../ui/Parts';
import { useReasonCheck } from '../../../ui/ReasonForm';
import { SelectField } from '../../../ui/SelectField';
import { IN_ROW, Unfold } from '../../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../../ui/useSubmit';
import { shownHundredths } from '../points';
import { useDocument } from './ImportScores';
import type { YearMonth } from './useYear';

type Entry = PaperScore['earlier'][number];

/** Months that came from paper: from which document, entered by whom, and what was corrected. There is no arithmetic to show. */
export function PaperMonths({ months }: { months: readonly YearMonth[] }) {
  const { year: t, sheets: s } = useT();
  const [said, setSaid] = useSaid();
  const papers = months.flatMap(({ number, paper }) => (paper ? [{ number, paper }] : []));
  if (papers.length === 0) return null;
  return (
    <Section id="paper" title={s.paper} count={papers.length} note={s.paperNote}>
      <Done said={said} />
      <ul className="rows">
        {papers.map(({ number, paper }) => (
          <li key={paper.id} className="row">
            <div className="row-main">
              <p>
                <strong>
                  {t.monthName(number)}: <Value entry={paper} />
                </strong>
              </p>
              <p className="row-facts">
                <Source entry={paper} />
              </p>
              {paper.reason !== null && <p>{s.corrected(paper.reason)}</p>}
              {paper.earlier.map((entry) => (
                <p key={entry.id} className="row-facts">
                  <span>
                    {s.before} <Value entry={entry} />
                  </span>
                  <Source entry={entry} />
                </p>
              ))}
            </div>
            {paper.mayCorrect && (
              <Unfold label={s.correct} name={`${s.correct}: ${t.monthName(number)}`} look="quiet" place={IN_ROW}>
                {(close) => (
                  <CorrectForm
                    paper={paper}
                    name={t.monthName(number)}
                    onClose={close}
                    onDone={() => {
                      close();
                      setSaid(s.wasCorrected(t.monthName(number)));
                      void queryClient.invalidateQueries({ queryKey: ['evaluation'] });
                    }}
                  />
                )}
              </Unfold>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Value({ entry: { hundredths, absence, absenceNote } }: { entry: Entry }) {
  const { sheets: s } = useT();
  if (hundredths !== null) return <>{shownHundredths(hundredths)}</>;
  return <>{`${s.noScore}: ${absenceNote ?? s.absences[absence ?? 'OTHER']}`}</>;
}

function Source({ entry }: { entry: Entry }) {
  const { sheets: s } = useT();
  const { documentNumber, documentOn, documentBy, enteredByName, enteredAt } = entry;
  return (
    <>
      <span>{s.source(documentNumber, showDay(documentOn), documentBy)}</span>
      <span>{s.entered(enteredByName, showInstant(enteredAt))}</span>
    </>
  );
}

interface FormProps {
  paper: PaperScore;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** Another score in the place of one that was copied wrongly; that one stays to be read. */
function CorrectForm({ paper, name, onClose, onDone }: FormProps) {
  const { sheets: s } = useT();
  const [points, setPoints] = useState(paper.hundredths === null ? '' : shownHundredths(paper.hundredths));
  const [absence, setAbsence] = useState<string>(paper.absence ?? '');
  const [note, setNote] = useState(paper.absenceNote ?? '');
  const [reason, setReason] = useState('');
  const { documentNumber: number, documentOn, documentBy: by } = paper;
  const document = useDocument({ number, decidedOn: showDay(documentOn), by });
  const checkReason = useReasonCheck();
  const key = useCommandKey();
  const hasScore = absence === '';
  const submission = useSubmit({
    fields: ['points', 'absence', 'absenceNote', ...document.fields, 'reason'],
    check: () => [
      ...(hasScore && points.trim() === '' ? [{ field: 'points', message: s.pointsMissing }] : []),
      ...(!hasScore && note.trim() === '' ? [{ field: 'absenceNote', message: s.noteMissing }] : []),
      ...document.check(),
      ...checkReason(reason),
    ],
    send: () => {
      const body = {
        ...(hasScore ? { points: points.trim() } : { absence: absence as PaperAbsence, absenceNote: note.trim() }),
        ...{ ...document.query, reason: reason.trim() },
      };
      return call('POST /paper-scores/{id}/correct', {
        path: { id: paper.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  return (
    <Form id={`correct-${paper.id}`} label={`${s.correct}: ${name}`} submission={submission}>
      <SelectField
        name="absence"
        label={s.hasScore}
        value={absence}
        none={s.withScore}
        onChange={setAbsence}
        options={PAPER_ABSENCES.map((value) => ({ value, label: s.absences[value] }))}
      />
      {hasScore ? (
        <TextField name="points" label={s.points} hint={s.pointsHint} value={points} onChange={setPoints} />
      ) : (
        <TextField name="absenceNote" label={s.note} value={note} onChange={setNote} />
      )}
      {document.inputs}
      <TextArea name="reason" label={s.reason} rows={2} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{s.correct}</SubmitButton>
        <Button onClick={onClose}>{s.close}</Button>
      </div>
    </Form>
  );
}
