import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { Empty } from '../../ui/Parts';
import { useReadings } from './useRoster';

/** Who has opened the record, newest first. */
export function Readings({ id }: { id: string }) {
  const { readings: t } = useT().roster;
  const query = useReadings(id);
  return (
    <Load query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty why={t.none} />
        ) : (
          <>
            <p className="meta">{t.last}</p>
            <ol className="readings" aria-label={t.heading}>
              {items.map(({ at, name, what, reason }, place) => (
                <li key={`${at} ${place}`}>
                  <strong>{name}</strong> – {t.parts[what]}, <span className="meta">{showInstant(at)}</span>
                  {reason && <p>{t.because(reason)}</p>}
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Load>
  );
}
