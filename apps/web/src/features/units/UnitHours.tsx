import type { UnitRecord, WorkingHours } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { HoursForm } from './HoursForm';

interface HoursProps {
  record: UnitRecord;
  onSaid: (text: string) => void;
}

/** The hours of a working day: what holds, whose they are, what is planned and what has been. */
export function UnitHours({ record, onSaid }: HoursProps) {
  const t = useT().units.hours;
  const { today } = useMe();
  const { inForce, own } = record.workingHours;
  const words = ({ morningFrom, morningTo, afternoonFrom, afternoonTo }: WorkingHours): string =>
    t.words(`${morningFrom}–${morningTo}`, `${afternoonFrom}–${afternoonTo}`);
  const whose = inForce?.unit ? (inForce.unit.id === record.id ? t.own : t.ofBody(inForce.unit.name)) : t.ofAll;
  return (
    <Section id="unit-hours" title={t.heading}>
      {inForce ? (
        <>
          <p>
            <strong>{words(inForce.hours)}</strong>
          </p>
          <p className="meta">{`${whose} ${t.since(showDay(inForce.validFrom), inForce.hours.source)}`}</p>
        </>
      ) : (
        <p className="meta">{t.none}</p>
      )}
      {own.length > 0 && (
        <ol className="unit-acts">
          {own.map(({ id, hours, validFrom, setByName }) => (
            <li key={id}>
              <p>
                {validFrom > today
                  ? t.planned(words(hours), showDay(validFrom))
                  : t.from(words(hours), showDay(validFrom))}
              </p>
              <p className="meta">{[hours.source, setByName].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ol>
      )}
      {record.validTo === null && (
        <Unfold label={t.set} icon="pen">
          {(close) => (
            <HoursForm
              unitId={record.id}
              standing={inForce?.hours ?? null}
              onClose={close}
              onDone={() => {
                close();
                onSaid(t.done);
              }}
            />
          )}
        </Unfold>
      )}
    </Section>
  );
}
