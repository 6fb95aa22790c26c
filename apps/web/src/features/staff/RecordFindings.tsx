import { Link } from 'wouter';
import type { PersonFinding } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Section } from '../../ui/Parts';
import { SeverityTag } from '../inspection/labels';
import { NamedRow } from '../inspection/NamedFindings';
import { useNamedFindings } from '../inspection/useNamed';
import { usePersonFindings } from './useRoster';

/** What names the person, and what they have said to it in their own name. */
export function RecordFindings({ id }: { id: string }) {
  const { record: t } = useT().roster;
  const query = usePersonFindings(id);
  return (
    <Section id="record-findings" title={t.findings} note={t.findingsNote}>
      <Load query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="meta">{t.none}</p>;
          return (
            <>
              <ul className="rows" aria-label={t.findings}>
                {items.map((finding) => (
                  <FindingRow key={finding.id} finding={finding} />
                ))}
              </ul>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </Section>
  );
}

/** What names the reader, each open to their word. */
export function OwnFindings() {
  const { record: t } = useT().roster;
  const query = useNamedFindings();
  return (
    <Section id="record-findings" title={t.findings}>
      <Load query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="meta">{t.noneOwn}</p>;
          return (
            <>
              <ul className="rows" aria-label={t.findings}>
                {items.map((row) => (
                  <NamedRow key={row.id} row={row} />
                ))}
              </ul>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </Section>
  );
}

function FindingRow({ finding }: { finding: PersonFinding }) {
  const { roster, inspection } = useT();
  const t = roster.record;
  const { title, unit, part, severity, state, recordedAt, minutesNumber, withdrawnReason, inspectionId, answer } =
    finding;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/inspections/${inspectionId}`} className="row-title">
          {title}
        </Link>
        <p className="meta row-facts">
          <span>{unit.name}</span>
          <span>{t.asPart[part]}</span>
          <span>{minutesNumber ? t.minutes(minutesNumber) : t.recorded(showInstant(recordedAt))}</span>
        </p>
        {withdrawnReason && <p>{t.withdrawn(withdrawnReason)}</p>}
        {answer ? (
          <figure className="record-answer">
            <figcaption className="meta">{t.answer(showInstant(answer.submittedAt))}</figcaption>
            <blockquote>{answer.text}</blockquote>
          </figure>
        ) : (
          state !== 'WITHDRAWN' && <p className="meta">{t.noAnswer}</p>
        )}
      </div>
      <div className="row-side">
        <SeverityTag severity={severity} />
        <span className="meta">{inspection.findingStates[state]}</span>
      </div>
    </li>
  );
}
