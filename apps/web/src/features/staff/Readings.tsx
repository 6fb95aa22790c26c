import type { Reading } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { Empty } from '../../ui/Parts';
import { useReadings } from './useRoster';

/** One person who goes to and fro on a page opens it many times within a minute: that is one line. */
function inARow(items: readonly Reading[]): (Reading & { times: number })[] {
  const lines: (Reading & { times: number })[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const isSame = last && likeness(last) === likeness(item);
    if (isSame) lines[lines.length - 1] = { ...last, times: last.times + 1 };
    else lines.push({ ...item, times: 1 });
  }
  return lines;
}

const likeness = ({ at, name, what, reason }: Reading): string => [showInstant(at), name, what, reason].join('|');

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
              {inARow(items).map(({ at, name, what, reason, times }, place) => (
                <li key={`${at} ${place}`}>
                  <strong>{name}</strong> – {t.parts[what]},{' '}
                  <span className="meta">
                    {showInstant(at)}
                    {times > 1 && ` · ${t.times(times)}`}
                  </span>
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
