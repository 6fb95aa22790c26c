import { Link } from 'wouter';
import { call } from '../../app/api';
import type { NamedFinding, NamedFindingRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, Facts, Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import './inspection.css';
import { OwnSanctions } from '../discipline/Sanctions';
import { SeverityTag } from './labels';
import { AnswerButton } from './StatementForm';
import { Statements } from './Statements';
import { reloadNamed, showNamed, useNamedFinding, useNamedFindings } from './useNamed';

/** Mục có tên tôi: what names the reader in minutes, open to their word first of all. */
export function NamedFindings() {
  const {
    inspection: { named: t },
    discipline,
  } = useT();
  const query = useNamedFindings();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <Load query={query} rows={4}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty why={t.empty} next={t.emptyNext} />;
          return (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <NamedRow key={row.id} row={row} />
                ))}
              </ul>
              <More query={query} />
            </>
          );
        }}
      </Load>
      <Section id="own-sanctions" title={discipline.ownHeading}>
        <OwnSanctions />
      </Section>
    </>
  );
}

/** One of them, with whether the reader has said something to it. */
export function NamedRow({ row }: { row: NamedFindingRow }) {
  const t = useT().inspection;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/named-findings/${row.id}`} className="row-title">
          {row.title}
        </Link>
        <p className="meta row-facts">
          <span>{row.unit.name}</span>
          <span>{t.named.parts[row.part]}</span>
          <span>{t.named.released(showInstant(row.releasedAt))}</span>
        </p>
      </div>
      <div className="row-side">
        <span>
          {row.answered ? t.named.answered : row.state === 'RELEASED' ? t.named.open : t.findingStates[row.state]}
        </span>
      </div>
    </li>
  );
}

export function NamedFindingPage({ id }: { id: string }) {
  const query = useNamedFinding(id);
  return (
    <Load query={query} as="page" rows={5}>
      {(finding) => <Loaded finding={finding} />}
    </Load>
  );
}

function Loaded({ finding }: { finding: NamedFinding }) {
  const t = useT().inspection;
  const [said, setSaid] = useSaid();
  usePageTitle(finding.title);
  return (
    <>
      <PageHead
        title={finding.title}
        back={
          <Link href="/named-findings" className="back">
            {t.named.back}
          </Link>
        }
      >
        <p className="meta row-facts">
          <SeverityTag severity={finding.severity} />
          <span>{t.classes[finding.findingClass]}</span>
          <span>{t.findingStates[finding.state]}</span>
          <span>{t.named.parts[finding.part]}</span>
          {finding.correctedAt && <span>{t.amendment.corrected}</span>}
        </p>
      </PageHead>
      <Done said={said} />
      {finding.withdrawnReason && (
        <Notice>
          <p>{t.finding.withdrawnBecause(finding.withdrawnReason)}</p>
        </Notice>
      )}
      {finding.detail && <p className="finding-detail">{finding.detail}</p>}
      <Noted finding={finding} />
      <Section id="own-statements" title={t.named.statements}>
        {finding.statements.length === 0 && <p className="meta">{t.named.none}</p>}
        <Statements statements={finding.statements} />
        {finding.mayAnswer ? (
          <>
            <p className="meta">{t.named.readers}</p>
            <AnswerButton
              finding={finding}
              side="PERSON"
              again={finding.statements.length > 0}
              page={`/named-findings/${finding.id}`}
              send={async (body) =>
                showNamed(await call('POST /named-findings/{id}/statements', { path: { id: finding.id }, body }))
              }
              reload={() => reloadNamed(finding.id)}
              onSaid={setSaid}
            />
          </>
        ) : (
          <p className="meta">{t.named.closed}</p>
        )}
      </Section>
    </>
  );
}

function Noted({ finding }: { finding: NamedFinding }) {
  const { inspection: t, visit, remediation } = useT();
  return (
    <Facts
      items={[
        [t.named.unit, finding.unit.name],
        [t.named.inspectingUnit, finding.inspectingUnit.name],
        [t.named.recorded, showInstant(finding.recordedAt)],
        [visit.finding.place, finding.place],
        [visit.finding.foundOn, finding.foundOn && showDay(finding.foundOn)],
        [visit.finding.documentNumber, finding.documentNumber],
        [t.finding.recommendedAction, finding.recommendedAction],
        [remediation.task.legalBasis, finding.legalBasis],
      ]}
    />
  );
}
