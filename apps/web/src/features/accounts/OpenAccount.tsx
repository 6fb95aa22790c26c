import { STAFF_KINDS, type StaffKind } from '@app/roster/rules';
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
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { bodyOf, GRANT_FIELDS, GrantFields, newGrant, useGrantCheck } from './GrantFields';
import { OneTimeSlip } from './OneTimeSlip';
import { proposedUsername } from './proposedUsername';
import { administeredUnit } from '../identity/abilities';
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

interface NewPerson {
  fullName: string;
  kind: StaffKind | '';
  unit: UnitChoice;
  position: string;
}

function OpenForm({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { accounts: all } = useT();
  const t = all.open;
  const me = useMe();
  const [ids, setIds] = useState(() => ({ account: newId(), person: newId(), grant: newId() }));
  const [who, setWho] = useState<'known' | 'fresh'>('known');
  const [known, setKnown] = useState<PersonChoice>(NO_PERSON);
  const [fresh, setFresh] = useState<NewPerson>({ fullName: '', kind: '', unit: NO_UNIT, position: '' });
  const [typedName, setTypedName] = useState<string | null>(null);
  const [grant, setGrant] = useState(() => newGrant(me.today));
  const checkGrant = useGrantCheck('grant.');
  const fullName = who === 'known' ? (known.person?.fullName ?? '') : fresh.fullName;
  // Proposed as long as nobody has typed another.
  const username = typedName ?? proposedUsername(fullName);
  const check = (): FieldError[] => {
    const found: [boolean, string, string][] = [
      [who === 'known' && !known.person, 'staffMemberId', t.personMissing],
      [who === 'fresh' && fresh.fullName.trim().length < 2, 'person.fullName', t.fullNameMissing],
      [who === 'fresh' && fresh.kind === '', 'person.kind', t.kindMissing],
      [who === 'fresh' && !fresh.unit.unit, 'person.unitId', t.worksMissing],
      [who === 'fresh' && fresh.position.trim().length < 2, 'person.position', t.positionMissing],
      [username.trim().length < 3, 'username', t.usernameMissing],
    ];
    const wrong = found.flatMap(([is, field, message]) => (is ? [{ field, message }] : []));
    return grant.role === '' ? wrong : [...wrong, ...checkGrant(grant)];
  };
  const submission = useSubmit({
    fields: [
      ...['staffMemberId', 'person.fullName', 'person.kind', 'person.unitId', 'person.position', 'username'],
      ...GRANT_FIELDS.map((field) => `grant.${field}`),
    ],
    check,
    send: () =>
      call('POST /accounts', {
        body: {
          id: ids.account,
          username: username.trim(),
          ...(who === 'known'
            ? { staffMemberId: known.person?.id ?? null }
            : {
                staffMemberId: ids.person,
                person: {
                  fullName: fresh.fullName.trim(),
                  kind: fresh.kind || 'CIVIL_SERVANT',
                  unitId: fresh.unit.unit?.id ?? 0,
                  position: fresh.position.trim(),
                },
              }),
          ...(grant.role === '' ? {} : { grant: bodyOf(ids.grant, grant) }),
        },
      }),
    renewId: () => setIds({ account: newId(), person: newId(), grant: newId() }),
    done: async (secret) => {
      onOpened({ secret, fullName });
      await refreshAccounts();
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
          <FreshFields person={fresh} onChange={setFresh} />
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

/** Somebody whom the office does not have in its list yet, with their post. */
function FreshFields({ person, onChange }: { person: NewPerson; onChange: (person: NewPerson) => void }) {
  const t = useT().accounts.open;
  const set = (change: Partial<NewPerson>): void => onChange({ ...person, ...change });
  return (
    <>
      <TextField
        name="person.fullName"
        label={t.fullName}
        value={person.fullName}
        onChange={(fullName) => set({ fullName })}
      />
      <Choice
        name="person.kind"
        shape="list"
        label={t.kind}
        value={person.kind}
        onChange={(kind) => set({ kind })}
        options={STAFF_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <UnitPicker name="person.unitId" label={t.works} value={person.unit} onChange={(unit) => set({ unit })} />
      <TextField
        name="person.position"
        label={t.position}
        hint={t.positionHint}
        value={person.position}
        onChange={(position) => set({ position })}
      />
    </>
  );
}
