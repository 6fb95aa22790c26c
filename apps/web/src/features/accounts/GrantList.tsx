import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { Account, RoleGrant } from '../../app/api-types';
import { useGrantDays, useInWhosePlace } from '../../app/grantStanding';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { Empty, Section } from '../../ui/Parts';
import { useReasonCheck } from '../../ui/ReasonForm';
import { IN_ROW, Unfold } from '../../ui/Unfold';
import { useSubmit } from '../../ui/useSubmit';
import { GRANT_FIELDS } from './grantContent';
import { GrantFields, newGrant, useGrant } from './GrantFields';
import { refreshAccounts, useRoleName } from './useAccounts';

interface GrantListProps {
  account: Account;
  /** Nobody gives to themselves. */
  isOwn: boolean;
  onSaid: (text: string) => void;
}

/** Every role that the account was ever given: where, in which days, on what it rests, from whom. */
export function GrantList({ account, isOwn, onSaid }: GrantListProps) {
  const { accounts: t } = useT();
  const standing = account.grants.filter((grant) => grant.standing !== 'ENDED');
  const ended = account.grants.filter((grant) => grant.standing === 'ENDED');
  const rows = (grants: readonly RoleGrant[]) => (
    <ul className="rows">
      {grants.map((grant) => (
        <GrantRow key={grant.id} grant={grant} isOwn={isOwn} onSaid={onSaid} />
      ))}
    </ul>
  );
  return (
    <Section id="grants" title={t.page.grantsHeading} count={standing.length}>
      {standing.length === 0 ? <Empty why={t.page.grantsNone} /> : rows(standing)}
      {!isOwn && account.state === 'ACTIVE' && (
        <Unfold label={t.grant.give} icon="plus">
          {(close) => <GiveForm accountId={account.id} onClose={close} onSaid={onSaid} />}
        </Unfold>
      )}
      {ended.length > 0 && (
        <details className="ended-grants">
          <summary>{t.page.grantsEnded(ended.length)}</summary>
          {rows(ended)}
        </details>
      )}
    </Section>
  );
}

function GrantRow({ grant, isOwn, onSaid }: { grant: RoleGrant } & Omit<GrantListProps, 'account'>) {
  const { accounts: t } = useT();
  const name = useRoleName()(grant.role);
  const days = useGrantDays();
  const inWhosePlace = useInWhosePlace()(grant);
  const { unit, tenantWide, standing, basisNumber, basisDate, givenByName, endedByName, endReason } = grant;
  const where = tenantWide ? t.everywhere(unit.name) : unit.name;
  const facts = [
    days(grant),
    inWhosePlace,
    basisNumber && basisDate && t.grant.basis(basisNumber, showDay(basisDate)),
    givenByName && t.grant.givenBy(givenByName),
    endReason && (endedByName ? t.grant.endedBy(endedByName, endReason) : t.grant.ended(endReason)),
  ];
  return (
    <li className="row">
      <div className="row-main">
        <strong>{t.roleAt(name, where)}</strong>
        <p className="meta row-facts">{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</p>
      </div>
      <div className="row-side">
        <span className={standing === 'IN_FORCE' ? 'tag tag-plain tag-closed' : 'tag tag-plain'}>
          <Icon name={standing === 'IN_FORCE' ? 'check' : standing === 'PENDING' ? 'hourglass' : 'minus'} small />
          {t.grant.standings[standing]}
        </span>
      </div>
      {!isOwn && standing !== 'ENDED' && (
        <Unfold
          label={t.grant.takeBack}
          name={t.grant.takeBackLong(name, unit.name)}
          look="quiet"
          icon="minus"
          place={IN_ROW}
        >
          {(close) => (
            <TakeBackForm
              grant={grant}
              label={t.grant.takeBackLong(name, unit.name)}
              onClose={close}
              onTaken={() => onSaid(t.grant.takenBack(name, unit.name))}
            />
          )}
        </Unfold>
      )}
    </li>
  );
}

interface GiveFormProps {
  accountId: string;
  onClose: () => void;
  onSaid: (text: string) => void;
}

function GiveForm({ accountId, onClose, onSaid }: GiveFormProps) {
  const { accounts: t } = useT();
  const { today } = useMe();
  const roleName = useRoleName();
  const { check, bodyOf } = useGrant();
  const [id, setId] = useState(() => newId());
  const [content, setContent] = useState(() => newGrant(today));
  const submission = useSubmit({
    fields: GRANT_FIELDS,
    check: () => check(content),
    send: () => call('POST /accounts/{id}/grants', { path: { id: accountId }, body: bodyOf(id, content) }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshAccounts();
      onClose();
      onSaid(t.grant.given(roleName(content.role), content.unit.unit?.name ?? ''));
    },
  });
  return (
    <Form id="give-role" submission={submission} label={t.grant.give}>
      <GrantFields content={content} onChange={setContent} none={t.grant.roleNone} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.grant.give}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

interface TakeBackProps {
  grant: RoleGrant;
  label: string;
  onClose: () => void;
  onTaken: () => void;
}

function TakeBackForm({ grant, label, onClose, onTaken }: TakeBackProps) {
  const { accounts: t } = useT();
  const { today } = useMe();
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const checkReason = useReasonCheck();
  const last = readDay(lastDay);
  const wrongDay = lastDay.trim() !== '' && (!last || last < today);
  const submission = useSubmit({
    fields: ['lastDay', 'reason'],
    check: () => [...(wrongDay ? [{ field: 'lastDay', message: t.grant.endMissing }] : []), ...checkReason(reason)],
    send: () =>
      call('POST /role-grants/{id}/end', {
        path: { id: grant.id },
        body: { reason: reason.trim(), ...(last ? { lastDay: last } : {}) },
      }),
    done: async () => {
      await refreshAccounts();
      onClose();
      onTaken();
    },
  });
  return (
    <Form id={`take-${grant.id}`} submission={submission} label={label}>
      <DayField
        name="lastDay"
        label={t.grant.end}
        hint={t.grant.endHint}
        optional
        value={lastDay}
        onChange={setLastDay}
      />
      <TextArea name="reason" label={t.grant.reason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.grant.takeBack}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
