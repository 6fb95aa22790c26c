import { useState } from 'react';
import { Link } from 'wouter';
import type { Account, OneTimePassword } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Facts, Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { AccountActs } from './AccountActs';
import { AccountStateTag } from './AccountList';
import './accounts.css';
import { GrantList } from './GrantList';
import { OneTimeSlip } from './OneTimeSlip';
import { useAccount } from './useAccounts';
import { WhatTheyMayDo } from './WhatTheyMayDo';

/** One account: who, what they may do where, and what can be done about it. */
export function AccountRecordPage({ id }: { id: string }) {
  const query = useAccount(id);
  return (
    <Load query={query} as="page" rows={6}>
      {(account) => <Loaded account={account} />}
    </Load>
  );
}

function Loaded({ account }: { account: Account }) {
  const { accounts: t, account: own } = useT();
  const me = useMe();
  const [said, setSaid] = useSaid();
  const [secret, setSecret] = useState<OneTimePassword | null>(null);
  const { person, username, sessions, lastSignedInAt } = account;
  const isOwn = me.account.id === account.id;
  usePageTitle(person?.fullName ?? username);
  const back = (
    <Link href="/admin/accounts" className="see-all">
      <Icon name="left" small />
      {t.back}
    </Link>
  );
  const signedIn = lastSignedInAt ? t.lastSignedIn(showInstant(lastSignedInAt)) : t.neverSignedIn;
  return (
    <>
      <PageHead title={person?.fullName ?? username} back={back}>
        <AccountStateTag state={account.state} />
      </PageHead>
      <Done said={said} />
      {secret && <OneTimeSlip secret={secret} fullName={person?.fullName ?? null} onKept={() => setSecret(null)} />}
      <Facts
        items={[
          [t.page.person, person && [person.fullName, person.position].filter(Boolean).join(' – ')],
          [t.page.username, username],
          [t.page.unit, account.unit.name],
          [t.page.signedIn, sessions > 0 ? `${signedIn}; ${t.page.devices(sessions)}` : signedIn],
          [t.page.password, <PasswordKind key="kind" account={account} />],
          [t.page.factor, account.hasSecondFactor ? t.page.factorOn : t.page.factorOff],
        ]}
      />
      <div className="account-notices">
        {!person && (
          <Notice icon="warning" tone="warm">
            <p>{t.withoutPerson}.</p>
          </Notice>
        )}
        {isOwn && (
          <Notice>
            <p>
              {t.page.yours} <Link href="/account">{own.title}</Link>.
            </p>
          </Notice>
        )}
      </div>
      <WhatTheyMayDo account={account} />
      <GrantList account={account} isOwn={isOwn} onSaid={setSaid} />
      {!isOwn && (
        <Section id="account-acts" title={t.page.actsHeading}>
          <AccountActs
            account={account}
            onSaid={setSaid}
            onSecret={(made) => {
              setSaid(null);
              setSecret(made);
            }}
          />
        </Section>
      )}
    </>
  );
}

function PasswordKind({ account: { passwordKind, passwordUntil } }: { account: Account }) {
  const t = useT().accounts.page;
  return passwordKind === 'ONE_TIME'
    ? t.oneTime(passwordUntil ? showInstant(passwordUntil) : '')
    : t.passwordKinds[passwordKind];
}
