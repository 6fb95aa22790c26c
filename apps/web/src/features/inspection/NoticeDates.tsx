import type { Finding } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay, showDay, weekdayOf } from '../../i18n/dates';
import { DayField } from '../../ui/DayField';
import { Icon } from '../../ui/Icon';
import { SeverityTag } from './labels';
import { dueOf, isDayOff, kernelCalendar } from './countedDue';
import { Statements } from './Statements';
import { useCalendar } from './useInspections';

interface NoticeDatesProps {
  findings: readonly Finding[];
  /** As typed; null while it is no day. */
  receivedOn: string | null;
  /** As typed, by finding. */
  dates: Readonly<Record<string, string>>;
  onChange: (dates: Readonly<Record<string, string>>) => void;
}

/** Each finding before it is concluded: what the unit says to it, the counted due day, and the notice's own. */
export function NoticeDates({ findings, receivedOn, dates, onChange }: NoticeDatesProps) {
  const t = useT().inspection.notice;
  const known = useCalendar().data;
  const calendar = known ? kernelCalendar(known) : null;
  if (findings.length === 0) return null;
  return (
    <fieldset className="notice-dates">
      <legend>{t.perFinding}</legend>
      <p className="meta">{t.perFindingHint}</p>
      <ol className="findings">
        {findings.map((finding) => {
          const typed = dates[finding.id] ?? '';
          const own = readDay(typed);
          const counted = dueOf(calendar, receivedOn, finding.termWorkdays);
          return (
            <li key={finding.id} className="finding">
              <div role="group" aria-label={finding.title}>
                <p className="finding-title">{finding.title}</p>
                <p className="meta row-facts">
                  <SeverityTag severity={finding.severity} />
                </p>
                <Statements statements={finding.statements} />
                {!finding.statements.some(({ side }) => side === 'UNIT') && <p className="meta">{t.noStatement}</p>}
                <p className="counted-due" aria-live="polite">
                  {counted ? t.counted(showDay(counted), finding.termWorkdays) : t.notCounted(finding.termWorkdays)}
                </p>
                <OwnDate
                  finding={finding}
                  typed={typed}
                  onChange={(day) => onChange({ ...dates, [finding.id]: day })}
                />
                {isDayOff(calendar, own) && own && <DayOff day={own} />}
              </div>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

function OwnDate({ finding, typed, onChange }: { finding: Finding; typed: string; onChange: (day: string) => void }) {
  const t = useT().inspection.notice;
  return (
    <DayField
      name={`due-${finding.id}`}
      optional
      label={t.ownDate}
      hint={t.ownDateHint}
      value={typed}
      onChange={onChange}
    />
  );
}

/** Warned about, not refused: the notice is as it was signed. */
function DayOff({ day }: { day: string }) {
  const t = useT();
  return (
    <p className="proposed" role="status">
      <Icon name="warning" small />
      <span>{t.inspection.notice.dayOff(t.frame.weekdays[weekdayOf(day)] ?? '', showDay(day))}</span>
    </p>
  );
}
