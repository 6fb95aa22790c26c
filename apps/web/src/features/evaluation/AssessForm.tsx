import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../app/api';
import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Parts';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { workAddress } from '../work/workAddress';
import { LiveScore } from './LiveScore';
import { PointFields } from './PointFields';
import { lineFault, typedPoints, type Typed } from './points';
import { forgetLists, showEvaluation } from './useEvaluations';

interface Props {
  evaluation: Evaluation;
  onSaid: (said: string) => void;
}

const FOUND = ['DONE_WITH_INITIATIVE', 'DONE', 'NOT_ALL_DONE', 'SHORTCOMINGS'] as const;
type Found = (typeof FOUND)[number];
type YesNo = 'YES' | 'NO';

const linesOf = (points: readonly Typed[]): Record<string, string> =>
  Object.fromEntries(points.map(({ code, points: worth }) => [code, typedPoints(worth)]));

/** The word of whoever stands above: begun from what the person said, changed where they see it otherwise. */
export function AssessForm({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const { criteria } = evaluation;
  const leads = evaluation.asksLeader;
  // What the body has set for what the text leaves open is asked of nobody.
  const set = evaluation.choices['evaluation.organising-silent'];
  const before = evaluation.leader;
  const [points, setPoints] = useState(linesOf(evaluation.superiorPoints ?? evaluation.selfPoints));
  const [remark, setRemark] = useState(evaluation.superiorRemark ?? '');
  const [found, setFound] = useState<Found | ''>(foundOf(before));
  const [whole, setWhole] = useState<YesNo | ''>(
    before?.organising.decided ? (before.organising.decided.whole ? 'YES' : 'NO') : '',
  );
  const [reason, setReason] = useState(before?.organising.decided?.reason ?? '');
  const [disunity, setDisunity] = useState<YesNo | ''>(before === null ? '' : before.disunityReported ? 'YES' : 'NO');
  const isSilent = leads && (found === 'DONE' || found === 'NOT_ALL_DONE');
  const decides = isSilent && set === 'ASSESSOR';
  useLookedAt(evaluation);
  const typed = criteria.map(({ code }) => ({ code, points: points[code] ?? '' }));
  const isWrong = typed.some((line) => line.points.trim() === '' || lineFault(evaluation, line) !== null);
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['remark', 'found', 'whole', 'reason', 'disunity'],
    check: (): FieldError[] => [
      ...(isWrong ? [{ field: null, message: t.assess.incomplete }] : []),
      ...(leads && found === '' ? [{ field: 'found', message: t.assess.foundMissing }] : []),
      ...(decides && whole === '' ? [{ field: 'whole', message: t.assess.wholeMissing }] : []),
      ...(decides && isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
      ...(leads && disunity === '' ? [{ field: 'disunity', message: t.assess.unityMissing }] : []),
    ],
    send: async () => {
      const leader = {
        organising: {
          allDone: found === 'DONE_WITH_INITIATIVE' || found === 'DONE',
          initiative: found === 'DONE_WITH_INITIATIVE',
          shortcomings: found === 'SHORTCOMINGS',
          decided: decides ? { whole: whole === 'YES', reason: reason.trim() } : null,
        },
        disunityReported: disunity === 'YES',
      };
      const { id, version } = evaluation;
      const entry = { id, version, points: typed, remark: remark.trim() || null, ...(leads ? { leader } : {}) };
      const body = { entries: [entry] };
      await call('POST /assessments', { body, idempotencyKey: key.forContent(body) });
      return call('GET /evaluations/{id}', { path: { id } });
    },
    done: (answer) => {
      key.acknowledged();
      showEvaluation(answer);
      forgetLists();
      onSaid(t.assess.wasTaken(evaluation.personName));
    },
  });
  const yesNo = [
    { value: 'YES', label: t.yes },
    { value: 'NO', label: t.no },
  ] as const;
  const waiting = piecesOf(evaluation.reportedWork) - piecesOf(evaluation.acceptedWork);
  return (
    <Form id="assess" label={t.assess.heading} submission={submission}>
      {waiting > 0 && (
        <Notice tone="warm" icon="warning">
          <p>{t.notAccepted(waiting)}</p>
          <Link href={workAddress('unit', { month: evaluation.month, unitId: evaluation.unit.id })}>{t.accept}</Link>
        </Notice>
      )}
      <PointFields name="superior" criteria={criteria} points={points} onChange={setPoints} />
      {leads && (
        <>
          <Choice
            name="found"
            label={t.assess.organising}
            shape="list"
            value={found}
            onChange={setFound}
            options={FOUND.map((value) => ({
              value,
              label: t.assess.found[value],
            }))}
          />
          {isSilent && !decides && <p className="meta">{t.assess.silentSet(set === 'FULL')}</p>}
          {decides && (
            <>
              <Choice name="whole" label={t.assess.silent} value={whole} onChange={setWhole} options={yesNo} />
              <TextArea name="reason" label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} />
            </>
          )}
          <Choice name="disunity" label={t.assess.disunity} value={disunity} onChange={setDisunity} options={yesNo} />
        </>
      )}
      <TextArea name="remark" label={t.superiorRemark} optional value={remark} onChange={setRemark} />
      <LiveScore evaluation={evaluation} typed={typed} />
      <div className="form-actions">
        <SubmitButton big pending={submission.pending}>
          {t.assess.send}
        </SubmitButton>
      </div>
    </Form>
  );
}

const piecesOf = (work: Evaluation['reportedWork']): number =>
  work.reduce((sum, { done, extra }) => sum + done + extra, 0);

function foundOf(leader: Evaluation['leader']): Found | '' {
  if (leader === null) return '';
  const { organising } = leader;
  if (organising.shortcomings) return 'SHORTCOMINGS';
  if (!organising.allDone) return 'NOT_ALL_DONE';
  return organising.initiative ? 'DONE_WITH_INITIATIVE' : 'DONE';
}

/** From now on the person does not take it back any more. */
function useLookedAt(evaluation: Evaluation): void {
  const { id, openedAt, state } = evaluation;
  useEffect(() => {
    if (openedAt !== null || state !== 'SELF_SUBMITTED') return;
    // Not being told changes nothing for whoever assesses.
    void call('POST /assessments/{id}/open', { path: { id } }).then(showEvaluation, () => undefined);
  }, [id, openedAt, state]);
}
