import type { ReactNode } from 'react';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { ButtonLink } from '../../ui/Button';
import { PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Tabs } from '../../ui/Tabs';
import './work.css';
import { monthAfter, showMonth, workAddress, type WorkPart } from './workAddress';

interface Props {
  part: WorkPart;
  title: string;
  month: string;
  unitId?: number | undefined;
  children?: ReactNode;
}

/** The head of each page of work: which part, which month, and the way to the month beside. */
export function WorkHead({ part, title, month, unitId, children }: Props) {
  const { monthWork: t } = useT();
  const { permissions, person } = useMe();
  usePageTitle(title);
  const reads = permissions.includes('evaluation.read-work');
  const tab = (name: WorkPart, shown: boolean) =>
    shown ? [{ href: workAddress(name, { month }), label: t.parts[name], current: part === name }] : [];
  const tabs = [tab('own', person !== null), tab('unit', reads), tab('list', reads)].flat();
  return (
    <>
      <PageHead title={title}>{children}</PageHead>
      {tabs.length > 1 && <Tabs label={t.tabs} tabs={tabs} />}
      {part !== 'list' && (
        <nav className="work-months" aria-label={t.months}>
          <ButtonLink href={workAddress(part, { month: monthAfter(month, -1), unitId })} look="quiet" icon="left">
            {showMonth(monthAfter(month, -1))}
          </ButtonLink>
          <strong>{t.month(showMonth(month))}</strong>
          <ButtonLink href={workAddress(part, { month: monthAfter(month, 1), unitId })} look="quiet" icon="right">
            {showMonth(monthAfter(month, 1))}
          </ButtonLink>
        </nav>
      )}
    </>
  );
}
