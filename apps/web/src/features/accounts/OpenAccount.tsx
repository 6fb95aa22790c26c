import { useState } from 'react';
import { Link } from 'wouter';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { OneTimePassword } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Button, ButtonLink, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { NEWCOMER_FIELDS, NewcomerFields, newcomerIn, newcomerOf, useNewcomerCheck } from '../staff/NewcomerFields';
import { GRANT_FIELDS } from './grantContent';
import { GrantFields, newGrant, useGrant } from './GrantFields';
import { OneTimeSlip } from './OneTimeSlip';
import { proposedUsername } from './proposedUsername';
import { administeredUnit } from '../identity/abilities';
import { refreshPeople } from '../staff/useRoster';
import { refreshAccounts } from './useAccounts';

interface Opened {
  secret: OneTimePassword;
  fullName: string;
}

/** An account for somebody of the office, with a first role; then what to hand over to them. */
export function OpenAccount() {
  const { accounts: t } = useT();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [kept, setKept] = useState(false);
  usePageTitle(t.open.heading);
  const back = (
    <Link href="/admin/accounts" className="see-all">
      <Icon name="left" small />
      {t.back}
    </Link>
  );
  return (
    <>
      <PageHead title={t.open.heading} back={back}>
        <p className="lead no-print">{t.open.lead}</p>
      </PageHead>
      {opened === null ? (
        <OpenForm onOpened={setOpened} />
      ) : (
        <>
          {!kept && <OneTimeSlip {...opened} onKept={() => setKept(true)} />}
          <div className="form-actions no-print">
            <ButtonLink href={`/admin/accounts/${opened.secret.accountId}`}>{t.slip.toPage}</ButtonLink>
            <Button
              look="quiet"
              onClick={() => {
                setOpened(null);
                setKept(false);
              }}
            >
              {t.slip.another}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function OpenForm({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { accounts: all } = useT();
  const t = all.open;
  const me = useMe();
  const [ids, setIds] = useState(() => ({ account: newId(), person: newId(), grant: newId() }));
  const [who, setWho] = useState<'known' | 'fresh'>('known');
  const [known, setKnown] = useState<PersonChoice>(NO_PERSON);
  const [fresh, setFresh] = useState(() => newcomerIn(null, me.today));
  const [typedName, setTypedName] = useState<string | null>(null);
  const [grant, setGrant] = useState(() => newGrant(me.today));
  const checkFresh = useNewcomerCheck();
  const firstRole = useGrant('grant.');
  const fullName = who === 'known' ? (known.person?.fullName ?? '') : fresh.who.fullName;
  // Proposed as long as nobody has typed another.
  const username = typedName ?? proposedUsername(fullName);
  const check = (): FieldError[] => [
    ...(who === 'fresh' ? checkFresh(fresh) : []),
    ...(who === 'known' && !known.person ? [{ field: 'staffMemberId', message: t.personMissing }] : []),
    ...(username.trim().length < 3 ? [{ field: 'username', message: t.usernameMissing }] : []),
    ...(grant.role === '' ? [] : firstRole.check(grant)),
  ];
  const submission = useSubmit({
    fields: ['staffMemberId', ...NEWCOMER_FIELDS, 'username', ...GRANT_FIELDS.map((field) => `grant.${field}`)],
    within: 'person',
    check,
    send: () =>
      call('POST /accounts', {
        body: {
          id: ids.account,
          username: username.trim(),
          ...(who === 'known'
            ? { staffMemberId: known.person?.id ?? null }
            : { staffMemberId: ids.person, person: newcomerOf(fresh) }),
          ...(grant.role === '' ? {} : { grant: firstRole.bodyOf(ids.grant, grant) }),
        },
      }),
    renewId: () => setIds({ account: newId(), person: newId(), grant: newId() }),
    done: async (secret) => {
      onOpened({ secret, fullName });
      await Promise.all([refreshAccounts(), refreshPeople()]);
    },
  });
  return (
    <div className="narrow">
      <Form id="open-account" submission={submission} label={t.heading}>
        <Choice
          name="who"
          label={t.who}
          value={who}
          onChange={setWho}
          options={(['known', 'fresh'] as const).map((value) => ({ value, label: t[value] }))}
        />
        {who === 'known' ? (
          <PersonPicker
            name="staffMemberId"
            label={t.person}
            hint={t.personHint}
            unitId={administeredUnit(me)}
            value={known}
            onChange={setKnown}
          />
        ) : (
          <NewcomerFields value={fresh} onChange={setFresh} />
        )}
        <TextField name="username" label={t.username} hint={t.usernameHint} value={username} onChange={setTypedName} />
        <h2 className="form-part">{t.roleHeading}</h2>
        <GrantFields at="grant." content={grant} onChange={setGrant} none={all.grant.roleLater} />
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
