import type { TestApp } from './app';
import { tamper } from './story';

/** An account with a one-time password, and what somebody does for somebody else by a document, until a day. */
export async function fillAccounts({ database }: TestApp): Promise<void> {
  await tamper(
    database,
    `UPDATE account SET password_kind = 'ONE_TIME', password_until = clock_timestamp(), last_signed_in_at = clock_timestamp() WHERE username = 'thanh.ly'`,
  );
  await tamper(
    database,
    `INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, valid_to,
            capacity, stands_for_id, stands_for_name, basis_number, basis_date, given_by_name, ended_by_name, end_reason)
     SELECT gen_random_uuid(), a.tenant_id, a.id, 'COMMUNE_CHAIR', s.org_unit_id, false, org_unit_reach(s.org_unit_id),
            '2026-11-01', '2027-01-01', 'DELEGATED', s.id, s.full_name, '12/QĐ-UBND', '2026-10-30',
            'Trương Hoài Nam', 'Trương Hoài Nam', 'Hết thời gian ủy quyền.'
       FROM account a JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.full_name = 'Bùi Quang Khải'
      WHERE a.username = 'son.ngo'`,
  );
}
