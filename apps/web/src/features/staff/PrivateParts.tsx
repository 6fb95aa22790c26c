import type { ReactNode } from 'react';
import type { PrivateParts as Parts, StaffRecord } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { Facts, Notice } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { NumberForm } from './NumberForm';
import { PrivateForm } from './PrivateForm';
import { usePrivateParts } from './useRoster';

interface Props {
  person: StaffRecord;
  mayEnter: boolean;
  isOwn: boolean;
  onSaved: () => void;
}

/** What is kept behind rights of its own. It is asked for only when somebody opens it, because opening it is recorded. */
export function PrivateParts(props: Props) {
  const { private: t } = useT().roster;
  return (
    <Unfold label={t.open} icon="lock">
      {() => <Opened {...props} />}
    </Unfold>
  );
}

function Opened({ person, mayEnter, isOwn, onSaved }: Props) {
  const { private: t } = useT().roster;
  const me = useMe();
  const query = usePrivateParts(person.id);
  return (
    <Load query={query}>
      {(parts) =>
        Object.keys(parts).length === 1 ? (
          <p>{t.none}</p>
        ) : (
          <>
            <Shown parts={parts} />
            <div className="person-verbs">
              {parts.contact?.personalNumber && !isOwn && me.permissions.includes('roster.read-personal-number') && (
                <Unfold label={t.show} icon="lock">
                  {(close) => <NumberForm id={person.id} onClose={close} />}
                </Unfold>
              )}
              {mayEnter && (
                <Unfold label={t.edit} icon="pen">
                  {(close) => (
                    <PrivateForm
                      id={person.id}
                      parts={parts}
                      onClose={close}
                      onDone={() => {
                        close();
                        onSaved();
                      }}
                    />
                  )}
                </Unfold>
              )}
            </div>
          </>
        )
      }
    </Load>
  );
}

function Shown({ parts: { contact, party, origin, health, family } }: { parts: Parts }) {
  const { private: t } = useT().roster;
  const day = (value: string | null): string | null => value && showDay(value);
  const groups: [keyof typeof t.parts, readonly (readonly [string, ReactNode])[]][] = [];
  if (contact) {
    groups.push([
      'contact',
      [
        [t.number, contact.personalNumber],
        [t.phone, contact.phone],
        [t.address, contact.address],
      ],
    ]);
  }
  if (party) {
    const member = party.isMember === null ? null : party.isMember ? t.yes : t.no;
    const days = [
      [t.joinedOn, day(party.joinedOn)],
      [t.confirmedOn, day(party.confirmedOn)],
    ] as const;
    groups.push(['party', [[t.isMember, member], ...days, [t.cell, party.cell]]]);
  }
  if (origin)
    groups.push([
      'origin',
      [
        [t.ethnicGroup, origin.ethnicGroup],
        [t.religion, origin.religion],
      ],
    ]);
  if (health) groups.push(['health', [[t.condition, health.condition]]]);
  if (family) groups.push(['family', [[t.relatives, family.relatives]]]);
  return (
    <>
      {contact && !contact.isPlaceKnown && (
        <Notice tone="warm" icon="warning">
          <p>{t.placeUnknown}</p>
        </Notice>
      )}
      {groups.map(([part, items]) => (
        <div key={part} className="private-part">
          <h3>{t.parts[part]}</h3>
          {items.every(([, value]) => value === null) ? <p className="meta">{t.nothing}</p> : <Facts items={items} />}
        </div>
      ))}
    </>
  );
}
