import { Link } from 'wouter';
import type { HeadcountRow, UnitRef } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { rosterAddress } from '../staff/rosterAddress';

interface Props {
  unit: UnitRef;
  rows: readonly HeadcountRow[];
  onDay: string;
  since: string | null;
}

/** What stands against what, said in words and numbers; who is present leads to the people. */
export function HeadcountTable({ unit, rows, onDay, since }: Props) {
  const { headcount: t } = useT();
  return (
    <table className="headcount" aria-label={t.onDay(unit.name, showDay(onDay))}>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.quota}</th>
          <th scope="col">{t.present}</th>
          <th scope="col">{t.against}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.kind ?? row.position} row={row} unit={unit} onDay={onDay} since={since} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, unit, onDay, since }: { row: HeadcountRow } & Omit<Props, 'rows'>) {
  const { headcount: t, roster: r } = useT();
  const { today } = useMe();
  const { kind, position, own, below, quota, present, uncovered, excess, before } = row;
  const name = kind ? r.kinds[kind] : (position ?? '');
  const people = rosterAddress({
    ...{ unitId: unit.id, kind: kind ?? undefined, position: position ?? undefined },
    ...{ onDay: onDay === today ? undefined : onDay, allPosts: position === null ? undefined : true },
  });
  return (
    <tr>
      <th scope="row">
        {name}
        {own !== null && below !== null && <span className="meta">{t.shared(below, own)}</span>}
        {quota !== null && uncovered > 0 && <span className="meta">{t.uncovered(uncovered)}</span>}
        {since && <span className="meta">{t.before(showDay(since), before?.quota ?? null, before?.present ?? 0)}</span>}
      </th>
      <td>{quota ?? '–'}</td>
      <td>
        <Link href={people} aria-label={t.presentName(present, name, unit.name)}>
          {present}
        </Link>
      </td>
      <td>
        <span className={excess === null || excess === 0 ? undefined : 'tag tag-plain'}>{t.excess(excess)}</span>
      </td>
    </tr>
  );
}
