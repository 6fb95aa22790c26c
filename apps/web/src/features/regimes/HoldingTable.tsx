import { STAFF_KINDS } from '@app/kernel';
import { RESULTS, type Result } from '@app/evaluation/rules';
import { useT } from '../../i18n';
import type { Rules } from './useRules';
import { useRuleName } from './useRuleName';

/** For every kind of people the rule of their month and of their year, or why there is none. */
export function HoldingTable({ rules }: { rules: Rules }) {
  const { regimes: t } = useT();
  return (
    <div className="holding-tables">
      {RESULTS.map((result) => (
        <OfResult key={result} rules={rules} result={result} label={t.results[result]} />
      ))}
    </div>
  );
}

function OfResult({ rules, result, label }: { rules: Rules; result: Result; label: string }) {
  const { regimes: t, roster: r } = useT();
  const nameOf = useRuleName(rules);
  const cell = (staffKind: string, period: 'MONTH' | 'YEAR') => {
    const held = rules.holding.find(
      (one) => one.staffKind === staffKind && one.result === result && one.period === period,
    );
    if (!held) return null;
    if (held.version !== null) return nameOf(held.version);
    return <span className="meta">{held.because && t.because[held.because]}</span>;
  };
  return (
    <table className="holding">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col">{t.periods.MONTH}</th>
          <th scope="col">{t.periods.YEAR}</th>
        </tr>
      </thead>
      <tbody>
        {STAFF_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{r.kinds[kind]}</th>
            <td>{cell(kind, 'MONTH')}</td>
            <td>{cell(kind, 'YEAR')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
