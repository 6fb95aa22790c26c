import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Empty, Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { AdoptForm } from './AdoptForm';
import { EndRuleForm } from './EndRuleForm';
import { OwnRuleForm } from './OwnRuleForm';
import { useNameOfRule } from './useRuleName';
import type { Rule, Rules } from './useRules';

interface Props {
  rules: Rules;
  maySet: boolean;
  onDone: (text: string) => void;
}

/** What the body has decided itself, the latest first. */
export function BodyRules({ rules, maySet, onDone }: Props) {
  const { regimes: t } = useT();
  const own = rules.rules.filter(({ origin }) => origin !== 'NATIONAL');
  const entered = (close: () => void) => () => {
    close();
    onDone(t.wasEntered);
  };
  return (
    <Section title={t.ofBody} id="body-rules" note={t.ofBodyNote}>
      {maySet && (
        <>
          <Unfold label={t.adopt} icon="plus">
            {(close) => <AdoptForm body={rules.body} onClose={close} onDone={entered(close)} />}
          </Unfold>
          <Unfold label={t.enterOwn} icon="plus">
            {(close) => <OwnRuleForm body={rules.body} onClose={close} onDone={entered(close)} />}
          </Unfold>
        </>
      )}
      {own.length === 0 && <Empty why={t.noneOfBody} next={t.noneOfBodyNext} />}
      <ul className="rules">
        {own.map((rule) => (
          <RuleCard key={rule.id} rule={rule} onDay={rules.onDay} maySet={maySet} onDone={onDone} />
        ))}
      </ul>
    </Section>
  );
}

export function NationalRules({ rules }: { rules: Rules }) {
  const { regimes: t } = useT();
  return (
    <Section title={t.national} id="national-rules" note={t.nationalNote}>
      <ul className="rules">
        {rules.rules
          .filter(({ origin }) => origin === 'NATIONAL')
          .map((rule) => (
            <RuleCard key={rule.regime.version} rule={rule} onDay={rules.onDay} maySet={false} />
          ))}
      </ul>
    </Section>
  );
}

interface CardProps {
  rule: Rule;
  /** The day that is looked at: what is over by then is struck out. */
  onDay: string;
  maySet: boolean;
  onDone?: (text: string) => void;
}

function RuleCard({ rule, onDay, maySet, onDone }: CardProps) {
  const { regimes: t, roster: r } = useT();
  const nameOf = useNameOfRule();
  const { origin, regime, ended, enteredByName, enteredAt } = rule;
  const { basis, validFrom, validUntil } = regime;
  const isOver = validUntil !== null && validUntil <= onDay;
  const kinds = (of: typeof regime.staffKinds): string => of.map((kind) => r.kinds[kind]).join(', ');
  const words: Readonly<Record<string, string>> = t.unsettled;
  const unsettled = (point: string): string => words[point] ?? point;
  const name = origin === 'ADOPTED' ? t.adoptedOf(nameOf(rule)) : nameOf(rule);
  return (
    <li className={isOver ? 'rule rule-over' : 'rule'}>
      <h3>{name}</h3>
      <p>
        {t.forces[regime.force]}. {t.basis(basis.document, basis.articles, showDay(basis.issuedOn))}
      </p>
      <p>{validUntil === null ? t.from(showDay(validFrom)) : t.fromUntil(showDay(validFrom), showDay(validUntil))}</p>
      {regime.staffKinds.length > 0 && <p>{t.forWhom(kinds(regime.staffKinds))}</p>}
      {regime.openTo.length > 0 && <p>{t.openTo(kinds(regime.openTo))}</p>}
      <Counting rule={rule} />
      {regime.unsettled.length > 0 && <p className="meta">{regime.unsettled.map(unsettled).join('. ')}.</p>}
      {enteredByName && enteredAt && <p className="meta">{t.enteredBy(enteredByName, showInstant(enteredAt))}</p>}
      {ended && <p className="meta">{t.ended(showDay(ended.endsOn), ended.byName, ended.reason)}</p>}
      {maySet && !ended && rule.id !== null && onDone && (
        <Unfold label={t.end} name={t.endOf(name)} look="plain">
          {(close) => (
            <EndRuleForm
              rule={{ id: rule.id ?? '', name }}
              onClose={close}
              onDone={() => {
                close();
                onDone(t.wasEnded);
              }}
            />
          )}
        </Unfold>
      )}
    </li>
  );
}

/** By which period it grades, and how it comes to points. */
function Counting({ rule: { regime } }: { rule: Rule }) {
  const { regimes: t, evaluation: e } = useT();
  const { formula, criteria, gradingPeriod, scoredPeriods } = regime;
  const shown = (points: string): string => points.replace('.', ',');
  return (
    <>
      <p>
        {t.gradesBy(t.periods[gradingPeriod])}.{' '}
        {formula.code === 'NO_SCORE'
          ? t.noPoints
          : t.scores(scoredPeriods.map((period) => t.periods[period]).join(', '))}
        .
      </p>
      {formula.generalMax !== null && formula.taskMax !== null && (
        <p>{t.points(shown(formula.generalMax), shown(formula.taskMax))}.</p>
      )}
      {formula.generalMax !== null && formula.taskMax === null && <p>{t.pointsEntered(shown(formula.generalMax))}.</p>}
      {criteria.length > 1 && (
        <p className="meta">
          {t.criteria}: {criteria.map(({ code, max }) => `${e.criterionName(code)} (${shown(max)})`).join('; ')}
        </p>
      )}
    </>
  );
}
