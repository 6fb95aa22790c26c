import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Tabs } from '../../ui/Tabs';

/** One's own months, those whom one assesses, and the body's as a whole. */
export function EvaluationTabs({ current }: { current: 'own' | 'year' | 'assess' | 'years' | 'cycles' }) {
  const { evaluation: t, year } = useT();
  const { permissions } = useMe();
  const reads = permissions.includes('evaluation.read');
  return (
    <Tabs
      label={t.tabs.label}
      tabs={[
        { href: '/evaluations', label: t.tabs.own, current: current === 'own' },
        { href: '/evaluations/year', label: year.own, current: current === 'year' },
        { href: '/evaluations/assess', label: t.tabs.assess, current: current === 'assess' },
        ...(permissions.includes('evaluation.read-year')
          ? [{ href: '/evaluations/years', label: year.people, current: current === 'years' }]
          : []),
        ...(reads ? [{ href: '/evaluations/cycles', label: t.tabs.cycles, current: current === 'cycles' }] : []),
      ]}
    />
  );
}
