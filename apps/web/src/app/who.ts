import type { Me } from './api-types';

/** Name, position, unit and roles of who is signed in, as far as they are known. */
export function whoText(me: Me): string {
  const roles = [...new Set(me.roles.map(({ roleName }) => roleName))];
  const unit = me.unit?.name ?? me.roles[0]?.unit.name;
  const parts = [me.person?.fullName ?? me.account.username, me.person?.position, unit, roles.join(', ')];
  return parts.filter(Boolean).join(' – ');
}
