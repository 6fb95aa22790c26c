import { useT } from '../../i18n';
import { ButtonLink } from '../../ui/Button';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, Section } from '../../ui/Parts';
import './inspection.css';
import { InspectionRows } from './InspectionRows';
import { useInspectionList } from './useInspections';
import { VisitProgress } from './VisitProgress';

/** The inspector's first question: what do I do now. */
export function TodayInspections() {
  const t = useT().inspection;
  const open = useInspectionList({ side: 'inspecting', state: 'IN_PROGRESS' });
  return (
    <>
      <div className="hero">
        <ButtonLink look="primary" big icon="plus" href="/inspections/new">
          {t.startButton}
        </ButtonLink>
        <p className="meta">{t.startNote}</p>
      </div>
      <Section id="today-open" title={t.today.open}>
        <Load query={open} rows={2}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            return rows.length === 0 ? (
              <Empty why={t.today.openEmpty} next={t.today.openEmptyNext} />
            ) : (
              <>
                <InspectionRows rows={rows} action={t.resume} progress={(row) => <VisitProgress row={row} />} />
                <More query={open} />
              </>
            );
          }}
        </Load>
      </Section>
    </>
  );
}

/** Minutes that wait for their notice; silent when there are none. */
export function TodayNotices() {
  const t = useT().inspection.today;
  const locked = useInspectionList({ side: 'inspecting', state: 'LOCKED' });
  const waiting = locked.data?.pages.flatMap(({ items }) => items) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section id="today-notice" title={t.awaitingNotice} count={waiting.length} note={t.awaitingNoticeNote}>
      <InspectionRows rows={waiting} action={t.enterNotice} />
      <More query={locked} />
    </Section>
  );
}
