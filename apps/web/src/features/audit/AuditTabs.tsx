import { useT } from '../../i18n';
import { Tabs } from '../../ui/Tabs';

/** The two logs: what was changed, and whose record was opened. */
export function AuditTabs({ current }: { current: 'changes' | 'reads' }) {
  const t = useT().audit.tabs;
  return (
    <Tabs
      label={t.label}
      tabs={[
        { href: '/audit', label: t.changes, current: current === 'changes' },
        { href: '/audit/reads', label: t.reads, current: current === 'reads' },
      ]}
    />
  );
}
