import { monthOfDay } from '@app/reporting/rules';
import { abilitiesOf } from '../features/identity/abilities';
import { useRequestCounts } from '../features/remediation/useRequests';
import { useTaskCounts } from '../features/remediation/useTasks';
import { useT } from '../i18n';
import type { IconName } from '../ui/Icon';
import type { Me } from './api-types';

export interface Entry {
  href: string;
  /** Where one is as well while this entry is current; the address itself when left out. */
  under?: string;
  icon: IconName;
  /** Under which heading it stands; those without one come first. */
  group?: 'admin' | undefined;
  label: string;
  /** What is done there, where the label alone does not say it. */
  about?: string | undefined;
  /** For the bar of a phone: a word of the label, so that it is found by either. */
  short: string;
  count?: number | undefined;
}

/** Where somebody can go, in the order of their day, with how much waits there. */
export function useEntries(me: Me): Entry[] {
  const { nav, navShort, navAbout } = useT().frame;
  const can = abilitiesOf(me);
  const counts = useTaskCounts(me.permissions.includes('remediation.read-task')).data;
  const toAnswer = useRequestCounts(can.answersRequests).data?.toAnswer;
  const entry = (name: keyof typeof navShort, rest: Omit<Entry, 'label' | 'short'>, shown: boolean = true): Entry[] =>
    shown ? [{ ...rest, label: nav[name], short: navShort[name] }] : [];
  return [
    entry('today', { href: '/', icon: 'today' }),
    entry('inspections', { href: '/inspections', icon: 'inspections' }, can.readsInspections),
    entry(
      'work',
      { href: '/work', icon: 'work', count: counts && counts.unitNew + (can.signs ? counts.toSign : 0) },
      can.runsUnit,
    ),
    entry(
      'mine',
      { href: '/mine', icon: 'person', count: counts && counts.mine + (can.runsDivision ? counts.division : 0) },
      can.fixes || can.runsDivision,
    ),
    entry('amendments', { href: '/amendments', icon: 'pen' }, can.approvesAmendments),
    entry('confirmations', { href: '/confirmations', icon: 'confirmations', count: counts?.toConfirm }, can.confirms),
    entry(
      can.answersRequests ? 'toAnswer' : 'asked',
      { href: '/requests', icon: 'talk', count: toAnswer },
      can.answersRequests || can.asks,
    ),
    entry(
      'monthWork',
      { href: can.readsWork ? '/month-work/unit' : '/month-work', under: '/month-work', icon: 'list' },
      can.hasWork || can.readsWork,
    ),
    entry('evaluation', { href: '/evaluations', icon: 'pen' }, me.permissions.includes('evaluation.take-part')),
    entry('dashboard', { href: '/dashboard', icon: 'chart' }, me.permissions.includes('reporting.read-dashboard')),
    entry(
      'month',
      { href: `/months/${monthOfDay(me.today)}`, under: '/months/', icon: 'calendar' },
      me.permissions.includes('reporting.read-month'),
    ),
    entry('changes', { href: '/audit', icon: 'clock' }, can.readsChanges),
    // Quản trị: what runs the office's side, in the order of setting one up.
    entry(
      'units',
      { href: '/admin/units', under: '/admin/units', icon: 'inspections', group: 'admin', about: navAbout.units },
      can.runsOffice,
    ),
    entry(
      'people',
      { href: '/staff', icon: 'person', group: can.keepsRoster ? 'admin' : undefined, about: navAbout.people },
      can.keepsRoster || can.readsStaff,
    ),
    entry(
      'accounts',
      { href: '/admin/accounts', under: '/admin/accounts', icon: 'lock', group: 'admin', about: navAbout.accounts },
      can.managesAccounts,
    ),
    entry(
      'calendar',
      { href: '/admin/calendar', icon: 'calendar', group: 'admin', about: navAbout.calendar },
      can.runsOffice,
    ),
    entry(
      'checklists',
      { href: '/checklists', under: '/checklists', icon: 'inspections', group: 'admin', about: navAbout.checklists },
      can.runsOffice,
    ),
    entry('laws', { href: '/admin/legal-bases', icon: 'file', group: 'admin', about: navAbout.laws }, can.runsOffice),
    entry(
      'rules',
      { href: '/admin/evaluation-rules', icon: 'file', group: 'admin', about: navAbout.rules },
      me.permissions.includes('evaluation.set-rules'),
    ),
    entry(
      'settings',
      { href: '/admin/settings', icon: 'list', group: 'admin', about: navAbout.settings },
      can.runsOffice,
    ),
  ].flat();
}
