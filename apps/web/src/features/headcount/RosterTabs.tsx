import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Tabs } from '../../ui/Tabs';

/** Between what the roster shows of one unit. */
export function RosterTabs({
  current,
  unitId,
}: {
  current: 'people' | 'headcount' | 'duties' | 'imports';
  unitId: number | undefined;
}) {
  const { headcount: t, duties: d, imports: i } = useT();
  const mayImport = useMe().permissions.includes('roster.manage-staff');
  const of = unitId === undefined ? '' : `?unitId=${unitId}`;
  return (
    <Tabs
      label={t.tabs}
      tabs={[
        { href: `/staff${of}`, label: t.people, current: current === 'people' },
        { href: `/staff/headcount${of}`, label: t.heading, current: current === 'headcount' },
        { href: `/staff/duties${of}`, label: d.heading, current: current === 'duties' },
        ...(mayImport ? [{ href: `/staff/imports${of}`, label: i.heading, current: current === 'imports' }] : []),
      ]}
    />
  );
}
