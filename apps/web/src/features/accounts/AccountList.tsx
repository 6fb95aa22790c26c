import { ACCOUNT_STATES } from '@app/identity/rules';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { AccountRow, AccountState } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { ButtonLink, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { useUnitName } from '../organization/useUnit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import './accounts.css';
import { accountsAddress, readAccounts, type AccountsFilter } from './accountsAddress';
import { useAccounts, useRoleName, useRoles } from './useAccounts';

/** Who can sign in; what the list is narrowed by stands in the address. */
export function AccountList() {
  const { accounts: t } = useT();
  const [search] = useSearchParams();
  const filter = readAccounts(search);
  const query = useAccounts(filter);
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
        <div className="form-actions">
          <ButtonLink href="/admin/accounts/new" look="primary" icon="plus">
            {t.open.heading}
          </ButtonLink>
        </div>
      </PageHead>
      <Filters key={search.toString()} filter={filter} />
      <Load query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={t.empty} next={t.emptyNext} />;
          return (
            <>
              <ul className="rows" aria-label={t.list}>
                {items.map((account) => (
                  <Row key={account.id} account={account} />
                ))}
              </ul>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </>
  );
}

function Filters({ filter }: { filter: AccountsFilter }) {
  const { accounts: t } = useT();
  const [, navigate] = useLocation();
  const unitName = useUnitName(filter.unitId);
  const roles = useRoles();
  const [q, setQ] = useState(filter.q ?? '');
  const [state, setState] = useState<string>(filter.state ?? '');
  const [role, setRole] = useState(filter.role ?? '');
  const [unit, setUnit] = useState<UnitChoice | null>(null);
  const asked = filter.unitId === undefined ? NO_UNIT : { unit: { id: filter.unitId, name: unitName ?? '' }, text: '' };
  const picked = unit ?? asked;
  const submission = useSubmit({
    fields: ['q', 'state', 'role', 'unit'],
    check: () => [],
    send: () => Promise.resolve(),
    done: () =>
      navigate(
        accountsAddress({
          q: q.trim() || undefined,
          state: ACCOUNT_STATES.find((known) => known === state),
          role: role || undefined,
          unitId: picked.unit?.id,
        }),
      ),
  });
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <Form id="accounts-filter" submission={submission}>
      <div className="account-fields">
        <TextField name="q" label={t.search} hint={t.searchHint} value={q} onChange={setQ} />
        <UnitPicker name="unit" label={t.unit} value={picked} onChange={setUnit} />
        <SelectField
          name="role"
          label={t.role}
          value={role}
          onChange={setRole}
          none={t.any}
          options={roles.map(({ role: value, name }) => ({ value, label: name }))}
        />
        <SelectField
          name="state"
          label={t.state}
          value={state}
          onChange={setState}
          none={t.any}
          options={ACCOUNT_STATES.map((value) => ({ value, label: t.states[value] }))}
        />
      </div>
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {t.apply}
        </SubmitButton>
        {narrowed && <Link href={accountsAddress({})}>{t.clear}</Link>}
      </div>
    </Form>
  );
}

function Row({ account }: { account: AccountRow }) {
  const { accounts: t } = useT();
  const roleName = useRoleName();
  const { id, username, person, unit, state, lastSignedInAt, roles } = account;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/admin/accounts/${id}`} className="row-title">
          {person ? person.fullName : username}
        </Link>
        <p className="meta row-facts">
          {person && <span>{username}</span>}
          {person?.position && <span>{person.position}</span>}
          <span>{unit.name}</span>
        </p>
        <p className="account-roles">
          {roles.length === 0
            ? t.noRoles
            : roles.map(({ role, unit: at }) => t.roleAt(roleName(role), at.name)).join('; ')}
        </p>
        {!person && <p className="meta">{t.withoutPerson}</p>}
      </div>
      <div className="row-side">
        <AccountStateTag state={state} />
        <span className="meta">{lastSignedInAt ? t.lastSignedIn(showInstant(lastSignedInAt)) : t.neverSignedIn}</span>
      </div>
    </li>
  );
}

export function AccountStateTag({ state }: { state: AccountState }) {
  const { accounts: t } = useT();
  return (
    <span className={state === 'ACTIVE' ? 'tag tag-plain tag-closed' : 'tag tag-plain'}>
      <Icon name={state === 'ACTIVE' ? 'check' : 'lock'} small />
      {t.states[state]}
    </span>
  );
}
