import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Tabs } from '../../ui/Tabs';

/** Between what the roster shows of one unit, on one day. */
export function RosterTabs({
  current,
  unitId,
  onDay,
}: {
  current: 'people' | 'headcount' | 'duties' | 'imports';
  unitId: number | undefined;
  onDay?: string | undefined;
}) {
  const { headcount: t, duties: d, imports: i } = useT();
  const mayImport = useMe().permissions.includes('roster.manage-staff');
  const of = addressOf({ unitId });
  const then = addressOf({ unitId, onDay });
  return (
    <Tabs
      label={t.tabs}
      tabs={[
        { href: `/staff${then}`, label: t.people, current: current === 'people' },
        { href: `/staff/headcount${then}`, label: t.heading, current: current === 'headcount' },
        { href: `/staff/duties${then}`, label: d.heading, current: current === 'duties' },
        ...(mayImport ? [{ href: `/staff/imports${of}`, label: i.heading, current: current === 'imports' }] : []),
      ]}
    />
  );
}

function addressOf(asked: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `?${search.toString()}` : '';
}
