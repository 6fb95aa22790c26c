import { call } from '../../../app/api';
import { useT } from '../../../i18n';
import { showDay, showInstant } from '../../../i18n/dates';
import { ReasonedAct } from '../../../ui/ReasonedAct';
import { IN_ROW, Unfold } from '../../../ui/Unfold';
import type { TypedDecision } from '../../staff/DecisionFields';
import { UnitGradeForm } from './UnitGradeForm';
import { unitGradesChanged, type UnitGrade, type UnitGradesOfYear } from './useUnitGrades';

interface Props {
  of: UnitGradesOfYear;
  paper: TypedDecision;
  onSaid: (said: string, paper?: TypedDecision) => void;
}

/** A unit with what it was graded, by which decision, and all that was entered before. */
export function UnitGradeRow({ of, paper, onSaid }: Props) {
  const { unitGrade: t, year: words, evaluation } = useT();
  const { unit, year, entries, conclusionsOpen, mayEnter } = of;
  const [last, ...earlier] = entries;
  const grade = last?.grade ?? null;
  const label = last ? t.replace : t.enter;
  return (
    <li className="row unit-grade-row">
      <div className="row-main">
        <p>
          <strong>{unit.name}:</strong>{' '}
          {grade === null ? (
            <span className="meta">{mayEnter ? t.none : t.noneFromAbove}</span>
          ) : (
            <span>{words.grades[grade]}</span>
          )}
        </p>
        {last && <Source entry={last} />}
        {conclusionsOpen > 0 && last?.conclusionsReason == null && (
          <p className="unit-grade-open">{t.conclusionsOpen(conclusionsOpen)}</p>
        )}
        {earlier.length > 0 && (
          <details className="unit-grade-earlier">
            <summary aria-label={`${t.historyOf(unit.name)} (${earlier.length})`}>{t.history(earlier.length)}</summary>
            <ul>
              {earlier.map((entry) => (
                <li key={entry.id}>
                  <p>{entry.grade === null ? t.noGrade : words.grades[entry.grade]}</p>
                  <Source entry={entry} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {mayEnter && (
        <Unfold
          label={label}
          name={last ? t.replaceOf(unit.name, year) : t.enterOf(unit.name, year)}
          icon="pen"
          place={IN_ROW}
        >
          {(close) => (
            <UnitGradeForm
              of={of}
              paper={paper}
              onClose={close}
              onDone={(said, next) => {
                close();
                onSaid(said, next);
              }}
            />
          )}
        </Unfold>
      )}
      {mayEnter && last && grade !== null && (
        <Unfold label={t.withdraw} name={t.withdrawOf(unit.name)} look="quiet" icon="back" place={IN_ROW}>
          {(close) => (
            <ReasonedAct
              id={`withdraw-grade-${unit.id}`}
              label={t.withdrawOf(unit.name)}
              verb={t.withdraw}
              note={t.withdrawNote}
              reasonLabel={evaluation.reason}
              reasonHint={t.reasonHint}
              send={(body, idempotencyKey) =>
                call('POST /unit-grades/{id}/withdraw', { path: { id: last.id }, body, idempotencyKey })
              }
              onClose={close}
              onDone={async () => {
                await unitGradesChanged();
                onSaid(t.wasWithdrawn(unit.name));
              }}
            />
          )}
        </Unfold>
      )}
    </li>
  );
}

/** By which decision, who entered it, and why it took the place of another. */
function Source({ entry }: { entry: UnitGrade }) {
  const { unitGrade: t } = useT();
  const { grade, decisionNumber, decidedOn, decidedBy, note, reason, conclusionsReason } = entry;
  return (
    <>
      <p className="row-facts">
        {decidedOn !== null && <span>{t.paper(decisionNumber ?? '', showDay(decidedOn), decidedBy ?? '')}</span>}
        <span>{t.recordedBy(entry.recordedByName, showInstant(entry.recordedAt))}</span>
      </p>
      {note !== null && <p className="meta">{note}</p>}
      {conclusionsReason !== null && <p className="meta">{t.conclusionsSaid(conclusionsReason)}</p>}
      {reason !== null && <p className="meta">{grade === null ? t.withdrawnBecause(reason) : t.becauseOf(reason)}</p>}
    </>
  );
}
