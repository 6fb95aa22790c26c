import type { ChecklistItem, Inspection, InspectionRow } from '../../app/api-types';
import { officeNow } from '../../app/clock';
import { useEntries } from '../../app/outbox/useOutbox';
import { useLanguage, useT } from '../../i18n';
import { showAge } from '../../i18n/dates';
import { useVisitView } from './run/useVisitView';
import { useChecklist, useInspection } from './useInspections';

/** How far a visit is, this device's own answers counted; what is read for it here opens at once later. */
export function VisitProgress({ row }: { row: Pick<InspectionRow, 'id' | 'startedAt'> }) {
  const { today: t } = useT().visit;
  const { language } = useLanguage();
  const entries = useEntries();
  const visit = useInspection(row.id).data;
  const checklist = useChecklist(visit?.checklistVersionId ?? '', visit !== undefined).data;
  const waiting = entries.filter(({ visitId }) => visitId === row.id).length;
  return (
    <p className="meta row-facts">
      {visit && checklist && <Counts visit={visit} items={checklist.items} />}
      <span>{t.begun(showAge(row.startedAt, officeNow(), language))}</span>
      {waiting > 0 && <span>{t.waiting(waiting)}</span>}
    </p>
  );
}

function Counts({ visit, items }: { visit: Inspection; items: readonly ChecklistItem[] }) {
  const { visit: t } = useT();
  const { answered, total, failed, outside } = useVisitView(visit, items).counts;
  return (
    <span>
      {t.progress(answered, total)} · {t.failed(failed + outside)}
    </span>
  );
}
