import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Mark } from '../../ui/Icon';
import { Notice } from '../../ui/Parts';
import { useOpenFindings } from './useInspections';

const SHOWN = 5;

/** What to look at first: what earlier inspections left open here. Silent when it cannot be read, it is only a help. */
export function OpenFindings({ unitId }: { unitId: number }) {
  const { start: t, severities } = useT().inspection;
  const findings = useOpenFindings(unitId);
  if (findings.isError) return null;
  if (!findings.data) return <p className="meta">{t.reading}</p>;
  const { items, next } = findings.data;
  if (items.length === 0) return <Notice icon="check">{<p>{t.noneOpenHere}</p>}</Notice>;
  return (
    <Notice icon="warning" tone="warm">
      <p>
        <strong>{t.openHere(items.length)}</strong>
        {next && '+'}
      </p>
      <ul className="open-findings">
        {items.slice(0, SHOWN).map((finding) => (
          <li key={finding.id}>
            <Mark name={finding.severity} />
            <span>
              <span className="hidden">{severities[finding.severity]}: </span>
              {finding.title}
              {finding.dueOn && <span className="meta"> – {t.due(showDay(finding.dueOn))}</span>}
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="meta">{t.more(items.length - SHOWN)}</p>}
    </Notice>
  );
}
