import type { Evaluation, ScoreStep } from '../../app/api-types';
import { formatHundredths, multiplyFractions, fraction, parseFraction } from '@app/kernel';
import { useT } from '../../i18n';
import { Unfold } from '../../ui/Unfold';
import { shownValue } from './points';
import { WorkLines } from './WorkLines';

const asPercent = (value: string): string => formatHundredths(multiplyFractions(parseFraction(value), fraction(100)));

/** Every step with the code, wherever it stands. */
function find(step: ScoreStep, code: string): ScoreStep | undefined {
  if (step.code === code) return step;
  for (const part of step.of) {
    const found = find(part, code);
    if (found) return found;
  }
  return undefined;
}

const all = (step: ScoreStep, code: string): ScoreStep[] =>
  step.code === code ? [step] : step.of.flatMap((part) => all(part, code));

/** Steps that are about a line of the general criteria. */
const OF_LINE = ['CRITERION', 'CRITERION_BEFORE', 'EFFECTS', 'EFFECT', 'EFFECTS_COUNTED'];
const SHARES = ['QUANTITY', 'QUALITY', 'PROGRESS', 'UNIT_RESULT', 'ORGANISING', 'UNITY'] as const;

/** Vì sao điểm này: the arithmetic as a paper would show it, and beneath it every line that led there. */
export function Arithmetic({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  const score = evaluation.standing ?? evaluation.self;
  const total = score.derivation;
  if (total === null) return <p className="meta">{t.noScore(score.state, score.awaited)}</p>;
  const [general, task] = [find(total, 'GENERAL'), find(total, 'TASK')];
  const share = find(total, 'TASK_SHARE');
  return (
    <div className="evaluation-why">
      {score.state === 'INSUFFICIENT_DATA' && <p className="empty-why">{t.noScore(score.state, [])}</p>}
      {general && task && (
        <p className="evaluation-sum">
          {t.why.sum(shownValue(general.value), shownValue(task.value), shownValue(total.value))}
        </p>
      )}
      {share && (
        <>
          <p>
            {t.why.share(
              share.of.map(({ value }) => asPercent(value)),
              asPercent(share.value),
            )}
          </p>
          <table className="evaluation-points">
            <thead>
              <tr>
                <th scope="col">{t.why.part}</th>
                <th scope="col">{t.why.how}</th>
                <th scope="col">{t.why.percent}</th>
              </tr>
            </thead>
            <tbody>
              {SHARES.flatMap((code) => {
                const step = share.of.find((one) => one.code === code);
                if (!step) return [];
                const [over, under] = step.operation === 'LEAST' ? (step.of[0]?.of ?? []) : step.of;
                const how =
                  step.operation === 'GIVEN' || !over || !under
                    ? step.citation
                    : t.why.ratio(shownValue(over.value), shownValue(under.value));
                return [
                  <tr key={code}>
                    <th scope="row">{t.steps[code]}</th>
                    <td>{step.operation === 'RULED' ? step.citation : how}</td>
                    <td>{asPercent(step.value)}</td>
                  </tr>,
                ];
              })}
            </tbody>
          </table>
          <WorkLines evaluation={{ ...evaluation, readAs: evaluation.standing === null ? 'OWN' : 'SUPERIOR' }} />
        </>
      )}
      {all(total, 'EFFECT').map((step, index) => (
        <p key={index}>{t.why.taken(shownValue(step.value), t.criterionName(step.subject ?? ''), step.citation)}</p>
      ))}
      <Unfold label={t.why.whole}>
        {() => (
          <ul className="evaluation-tree">
            <Branch step={total} names={evaluation.workNames} />
          </ul>
        )}
      </Unfold>
    </div>
  );
}

function Branch({ step, names }: { step: ScoreStep; names: Readonly<Record<string, string>> }) {
  const { evaluation: t } = useT();
  const [line = '', piece] = (step.subject ?? '').split('#');
  const about = OF_LINE.includes(step.code)
    ? t.criterionName(line)
    : [names[line] ?? '', piece === undefined ? '' : t.why.piece(piece)].filter(Boolean).join(', ');
  return (
    <li>
      <span>
        {t.steps[step.code]}
        {about && `: ${about}`} = <strong>{shownValue(step.value)}</strong>
      </span>{' '}
      <span className="meta">
        {t.operation(step.operation)} · {step.citation} · {step.value}
      </span>
      {step.of.length > 0 && (
        <ul>
          {step.of.map((part, index) => (
            <Branch key={index} step={part} names={names} />
          ))}
        </ul>
      )}
    </li>
  );
}
