import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Tabs } from '../../ui/Tabs';

/** One's own months, those whom one assesses, and the body's as a whole. */
export function EvaluationTabs({ current }: { current: 'own' | 'assess' | 'cycles' }) {
  const { evaluation: t } = useT();
  const reads = useMe().permissions.includes('evaluation.read');
  return (
    <Tabs
      label={t.tabs.label}
      tabs={[
        { href: '/evaluations', label: t.tabs.own, current: current === 'own' },
        { href: '/evaluations/assess', label: t.tabs.assess, current: current === 'assess' },
        ...(reads ? [{ href: '/evaluations/cycles', label: t.tabs.cycles, current: current === 'cycles' }] : []),
      ]}
    />
  );
}
