import { useState } from 'react';
import { Link } from 'wouter';
import { call, type ApiProblem } from '../../app/api';
import type { Evaluation } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { FieldScope, Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { Skeleton } from '../../ui/Load';
import { Notice, Section } from '../../ui/Parts';
import { useProblemText } from '../../ui/problemText';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showMonth } from '../reporting/months';
import { workAddress } from '../work/workAddress';
import { LiveScore } from './LiveScore';
import { PointFields } from './PointFields';
import { lineFault, typedPoints, type Typed } from './points';
import { showEvaluation } from './useEvaluations';
import { typedLines, useSelfDraft } from './useSelfDraft';
import { WorkLines } from './WorkLines';

interface Props {
  evaluation: Evaluation;
  onSaid: (said: string) => void;
}

/** One's own part, on a phone: the work that counts, ten lines, two texts, a look at all of it, and it is sent. */
export function SelfForm({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const draft = useSelfDraft(evaluation);
  const problem = useProblemText(draft.problem);
  const [checking, setChecking] = useState(false);
  const { content } = draft;
  if (content === null) return <Skeleton rows={8} />;
  const lines = typedLines(evaluation, content);
  const wrong = evaluation.criteria.filter(
    ({ code }) => lineFault(evaluation, { code, points: content.points[code] ?? '' }) !== null,
  );
  const missing = evaluation.criteria.length - lines.length - wrong.length;
  const { lastMonth } = evaluation;
  const saved = content.unsent
    ? t.saving
    : evaluation.selfSavedAt === null
      ? ''
      : t.savedAt(showInstant(evaluation.selfSavedAt));
  return (
    <>
      <p className="meta evaluation-saved" role="status">
        {problem === null ? saved : t.keptHere(problem.title)}
      </p>
      <Section id="work" title={t.taskPart} note={t.taskPartNote}>
        <WorkLines evaluation={evaluation} />
        <p className="evaluation-report">
          <Link href={workAddress('own', { month: evaluation.month })}>{t.reportWork}</Link>
        </p>
      </Section>
      <Section id="points" title={t.general} note={t.generalNote}>
        {lastMonth !== null && lines.length === 0 && (
          <Button
            icon="back"
            onClick={() =>
              draft.change({
                points: Object.fromEntries(lastMonth.points.map(({ code, points }) => [code, typedPoints(points)])),
                strengths: lastMonth.strengths ?? '',
                weaknesses: lastMonth.weaknesses ?? '',
              })
            }
          >
            {t.copyLast(showMonth(lastMonth.month))}
          </Button>
        )}
        <PointFields
          name="self"
          criteria={evaluation.criteria}
          points={content.points}
          onChange={(points) => draft.change({ points })}
        />
        <FieldScope id="self-words" errors={[]}>
          <TextArea
            name="strengths"
            label={t.strengths}
            optional
            value={content.strengths}
            onChange={(strengths) => draft.change({ strengths })}
          />
          <TextArea
            name="weaknesses"
            label={t.weaknesses}
            optional
            value={content.weaknesses}
            onChange={(weaknesses) => draft.change({ weaknesses })}
          />
        </FieldScope>
      </Section>
      <LiveScore evaluation={evaluation} typed={lines} />
      {!checking && (
        <div className="form-actions">
          <Button look="primary" big onClick={() => void draft.save().then(() => setChecking(true))}>
            {t.toCheck}
          </Button>
        </div>
      )}
      {checking && (missing > 0 || wrong.length > 0) && (
        <Notice tone="warm" icon="warning">
          <p>{t.notReady(missing, wrong.length)}</p>
          <Button onClick={() => setChecking(false)}>{t.goOn}</Button>
        </Notice>
      )}
      {checking && missing === 0 && wrong.length === 0 && (
        <Check
          evaluation={evaluation}
          lines={lines}
          save={draft.save}
          onBack={() => setChecking(false)}
          onSent={(sent) => {
            void draft.forget();
            showEvaluation(sent);
            onSaid(t.wasSent(evaluation.superiorName ?? t.noSuperior));
          }}
        />
      )}
    </>
  );
}

interface CheckProps {
  evaluation: Evaluation;
  lines: readonly Typed[];
  save: () => Promise<ApiProblem | null>;
  onBack: () => void;
  onSent: (sent: Evaluation) => void;
}

/** A look at all of it before it is sent; sending is a step of its own. */
function Check({ evaluation, lines, save, onBack, onSent }: CheckProps) {
  const { evaluation: t } = useT();
  const { today } = useMe();
  const [lateReason, setLateReason] = useState('');
  const isLate = today > evaluation.selfDueOn && evaluation.state !== 'RETURNED';
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['lateReason'],
    check: () => (isLate && isTooShort(lateReason) ? [{ field: 'lateReason', message: t.lateMissing }] : []),
    send: async () => {
      // What is sent is what stands on the server: nobody sends less than they see.
      const unsaved = await save();
      if (unsaved) throw unsaved;
      const body = isLate ? { lateReason: lateReason.trim() } : {};
      const idempotencyKey = key.forContent(body);
      return call('POST /own-evaluations/{id}/submit', { path: { id: evaluation.id }, body, idempotencyKey });
    },
    done: (sent) => {
      key.acknowledged();
      onSent(sent);
    },
  });
  return (
    <Section id="check" title={t.check.heading} note={t.check.note}>
      <dl className="evaluation-check">
        {lines.map(({ code, points }) => (
          <div key={code}>
            <dt>{t.criterionName(code)}</dt>
            <dd>{points}</dd>
          </div>
        ))}
      </dl>
      <Form id="send-self" label={t.check.heading} submission={submission}>
        {isLate && (
          <TextField
            name="lateReason"
            label={t.lateReason}
            hint={t.lateHint(showDay(evaluation.selfDueOn))}
            value={lateReason}
            onChange={setLateReason}
          />
        )}
        <div className="form-actions">
          <SubmitButton big pending={submission.pending}>
            {t.send}
          </SubmitButton>
          <Button onClick={onBack}>{t.goOn}</Button>
        </div>
      </Form>
    </Section>
  );
}
