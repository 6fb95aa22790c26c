import { HANDED_OVER, WORK_KINDS, type WorkKind } from '@app/organization/rules';
import { Link } from 'wouter';
import type { UnitRecord } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';

/** Where the rows behind a number are listed, and who may open the list. */
const LISTS: Readonly<Record<WorkKind, { permission: string; address: (unitId: number) => string }>> = {
  tasks: { permission: 'remediation.assign', address: (id) => `/work?unit=${id}` },
  visits: { permission: 'inspection.read', address: () => '/inspections' },
  people: { permission: 'roster.read-staff', address: (id) => `/staff?unitId=${id}` },
  accounts: { permission: 'identity.manage-accounts', address: (id) => `/admin/accounts?unitId=${id}` },
  quotas: { permission: 'roster.read-staff', address: (id) => `/staff/headcount?unitId=${id}` },
  duties: { permission: 'roster.read-staff', address: (id) => `/staff/duties?unitId=${id}` },
};
const isHandedOver = (kind: WorkKind): boolean => HANDED_OVER.some((one) => one === kind);

/** What is open at the unit, kind by kind: what has to be handed over before it ends, and what ends with it. */
export function OpenWorkList({ record: { id, openWork, validTo } }: { record: UnitRecord }) {
  const t = useT().units.openWork;
  const { permissions } = useMe();
  const open = WORK_KINDS.filter((kind) => openWork[kind] > 0);
  if (open.length === 0) return <p className="meta">{t.none}</p>;
  return (
    <ul className="unit-work">
      {open.map((kind) => {
        const { permission, address } = LISTS[kind];
        const words = t.kinds[kind](openWork[kind]);
        const handedOver = validTo === null ? t.handedOver : t.withSuccessors;
        return (
          <li key={kind}>
            {permissions.includes(permission) ? <Link href={address(id)}>{words}</Link> : words}
            <span className="meta"> · {isHandedOver(kind) ? handedOver : t.endsWithIt}</span>
          </li>
        );
      })}
    </ul>
  );
}
