import type { Account, RoleGrant } from '../../app/api-types';
import { useGrantDays, useInWhosePlace } from '../../app/grantStanding';
import { useT } from '../../i18n';
import { Empty, Section } from '../../ui/Parts';
import { doingsOf, isAboutVisits, type Doing } from './grantWords';
import { useRoles } from './useAccounts';

/** The roles of today in the words of an office: what may be done, and where. */
export function WhatTheyMayDo({ account }: { account: Account }) {
  const { accounts: t } = useT();
  const roles = useRoles();
  const placeOf = usePlace();
  const doings = doingsOf(account.grants, roles);
  return (
    <Section id="may-do" title={t.page.canHeading}>
      {account.state === 'DISABLED' || doings.length === 0 ? (
        <Empty why={t.page.canNothing} next={t.page.canNothingNext} />
      ) : (
        <ul className="may-do">
          {doings.map(({ doing, by }) => (
            <li key={doing}>
              {t.may(t.doings[doing])}: <strong>{by.map((grant) => placeOf(grant, doing)).join('; ')}</strong>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Where a grant applies, in whose place and until when, as far as there is something to say. */
function usePlace(): (grant: RoleGrant, doing: Doing) => string {
  const { accounts: t } = useT();
  const roles = useRoles();
  const standing = useStanding();
  return (grant, doing) => {
    const { role, unit, tenantWide, capacity, validTo } = grant;
    const { reach, ofBody = false } = roles.find((one) => one.role === role) ?? {};
    const place =
      reach === 'person'
        ? t.ownWork(unit.name)
        : ofBody && isAboutVisits(doing)
          ? t.ofBody(unit.name)
          : tenantWide || ofBody
            ? t.everywhere(unit.name)
            : unit.name;
    const said = capacity === 'OWN' && validTo === null ? '' : standing(grant);
    return said === '' ? place : t.inPlace(place, said);
  };
}

/** `ký thay (KT.) Đỗ Minh Ngọc, từ 01/12/2026 đến hết 31/12/2026` */
function useStanding(): (grant: RoleGrant) => string {
  const days = useGrantDays();
  const inWhosePlace = useInWhosePlace();
  return (grant) => {
    const period = days(grant);
    const said = [inWhosePlace(grant), period.charAt(0).toLowerCase() + period.slice(1)];
    return said.filter(Boolean).join(', ');
  };
}
