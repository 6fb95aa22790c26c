import { Link } from 'wouter';
import type { ChecklistItem, Inspection } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { ButtonLink } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Facts, Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { ChangesLink } from '../audit/ChangesLink';
import { ReportLink } from '../remediation/ReportLink';
import { DueTable } from './DueTable';
import { FindingList } from './FindingList';
import './inspection.css';
import { InspectionStateTag } from './labels';
import { NoticeForm } from './NoticeForm';
import { RepresentativeForm } from './RepresentativeForm';
import { ChecklistRun } from './run/ChecklistRun';
import { RecordedList } from './run/RecordedList';
import { useVisitView } from './run/useVisitView';
import { useChecklist, useInspection } from './useInspections';

export function InspectionPage({ id }: { id: string }) {
  const query = useInspection(id);
  return (
    <Load query={query} as="page" rows={5}>
      {(inspection) => <Loaded inspection={inspection} />}
    </Load>
  );
}

function Loaded({ inspection }: { inspection: Inspection }) {
  const texts = useT();
  const t = texts.inspection;
  const [said, setSaid] = useSaid();
  usePageTitle(`${inspection.unit.name} – ${t.states[inspection.state]}`);
  const standing = inspection.findings.filter(({ state }) => state !== 'WITHDRAWN');
  const isOpen = inspection.state === 'IN_PROGRESS';
  return (
    <>
      <PageHead title={inspection.unit.name}>
        <p className="page-tags">
          <InspectionStateTag state={inspection.state} />
          <span className="meta">{t.modes[inspection.mode]}</span>
        </p>
      </PageHead>
      <Done said={said} />
      <InspectionFacts inspection={inspection} />
      {isOpen ? (
        <Recording inspection={inspection} onSaid={setSaid} />
      ) : (
        <>
          <p className="form-actions">
            <ButtonLink icon="file" href={`/inspections/${inspection.id}/minutes`}>
              {texts.minutes.open}
            </ButtonLink>
            {inspection.notice && standing.some(({ taskId }) => taskId !== null) && (
              <ReportLink visit={inspection.id} />
            )}
          </p>
          {inspection.allowed.includes('enter-notice') && (
            <Section id="notice-heading" title={t.notice.heading}>
              <div className="panel">
                <NoticeForm inspection={inspection} onRecorded={() => setSaid(t.notice.done)} />
              </div>
            </Section>
          )}
          {inspection.notice && (
            <Section
              id="dues-heading"
              title={t.dues.heading}
              count={standing.filter(({ taskId }) => taskId !== null).length}
            >
              <DueTable findings={standing} />
            </Section>
          )}
          <Section id="findings-heading" title={t.page.findings} count={standing.length}>
            <FindingList
              findings={inspection.findings}
              answerable={inspection.allowed.includes('submit-statement')}
              onChanged={setSaid}
            />
          </Section>
        </>
      )}
      <ChangesLink type="inspection" id={inspection.id} />
    </>
  );
}

interface RecordingProps {
  inspection: Inspection;
  onSaid: (text: string) => void;
}

function Recording(props: RecordingProps) {
  const { inspection } = props;
  const t = useT().inspection;
  const records = inspection.allowed.includes('record-finding');
  const checklist = useChecklist(inspection.checklistVersionId, records);
  if (!records) {
    const standing = inspection.findings.filter(({ state }) => state !== 'WITHDRAWN').length;
    return (
      <>
        <Notice>
          <p>{t.page.readOnly}</p>
        </Notice>
        <Section id="findings-heading" title={t.page.findings} count={standing}>
          <FindingList findings={inspection.findings} />
        </Section>
      </>
    );
  }
  return (
    <Load query={checklist} rows={8}>
      {({ items }) => <Running {...props} items={items} />}
    </Load>
  );
}

function Running({ inspection, onSaid, items }: RecordingProps & { items: readonly ChecklistItem[] }) {
  const t = useT();
  const view = useVisitView(inspection, items);
  const recorded = view.items.reduce((sum, { findings }) => sum + findings.length, view.outside.length);
  return (
    <div className="recording">
      <Section id="checklist-heading" title={t.inspection.page.checklist}>
        <ChecklistRun inspection={inspection} view={view} say={onSaid} />
      </Section>
      <div className="recorded" id="recorded">
        <Section id="findings-heading" title={t.visit.recorded.heading} count={recorded}>
          <RecordedList view={view} />
          {!inspection.representative && (
            <div className="panel lock-panel">
              <RepresentativeForm inspection={inspection} onSaved={onSaid} />
            </div>
          )}
          {inspection.allowed.includes('lock') && (
            <div className="panel lock-panel" id="lock-panel">
              <ButtonLink look="primary" icon="lock" href={`/inspections/${inspection.id}/minutes`}>
                {t.inspection.lock.open}
              </ButtonLink>
            </div>
          )}
        </Section>
      </div>
    </div>
  );
}

function InspectionFacts({ inspection }: { inspection: Inspection }) {
  const { inspection: t, checklist } = useT();
  const { page } = t;
  const { notice, representative } = inspection;
  const members = inspection.team.filter(({ role }) => role === 'DEPUTY' || role === 'MEMBER');
  return (
    <details className="facts-fold">
      <summary>{page.facts}</summary>
      <Facts
        items={[
          [page.inspectingUnit, inspection.inspectingUnit.name],
          [page.decision, t.decisionOn(inspection.decisionNumber, showDay(inspection.decisionDate))],
          [page.head, inspection.head.fullName],
          [page.secretary, inspection.secretary.fullName],
          [page.members, members.map(({ fullName }) => fullName).join(', ')],
          [page.representative, representative && `${representative.name} – ${representative.position}`],
          [
            checklist.heading,
            <Link key="checklist" href={`/checklists/${inspection.checklistVersionId}`}>
              {checklist.seeOfVisit}
            </Link>,
          ],
          [page.started, showInstant(inspection.startedAt)],
          [page.locked, inspection.lockedAt && showInstant(inspection.lockedAt)],
          [page.minutesNumber, inspection.minutesNumber],
          [page.notice, notice && page.noticeOf(notice.number, showDay(notice.date), showDay(notice.receivedOn))],
        ]}
      />
    </details>
  );
}
