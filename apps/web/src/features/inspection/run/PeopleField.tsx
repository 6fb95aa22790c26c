import { PERSON_PARTS } from '@app/inspection/rules';
import { foldVietnamese as fold } from '@app/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../app/api';
import type { FindingPerson } from '../../../app/outbox/acts';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Combobox } from '../../../ui/Combobox';
import { Icon } from '../../../ui/Icon';
import { rosterKey } from './responsible';

/** Who may be called over or named on this visit: people of the unit and below. */
export const useRoster = (visitId: string, needed = true) =>
  useQuery({
    queryKey: rosterKey(visitId),
    enabled: needed,
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) => call('GET /inspections/{id}/roster', { path: { id: visitId }, signal }),
  });

interface PeopleProps {
  visitId: string;
  people: readonly FindingPerson[];
  onChange: (people: FindingPerson[]) => void;
}

const SHOWN = 8;
const ASIDE = 'as-typed';

/** People of the unit, or a name as it was given, each with their part in the matter. */
export function PeopleField({ visitId, people, onChange }: PeopleProps) {
  const { finding: t } = useT().visit;
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const roster = useRoster(visitId, opened);
  const asked = fold(text.trim());
  const isNamed = (id: string): boolean => people.some(({ staffMemberId }) => staffMemberId === id);
  const found = (roster.data?.items ?? [])
    .filter(({ id, fullName }) => !isNamed(id) && fold(fullName).includes(asked))
    .slice(0, SHOWN);
  const add = (person: Omit<FindingPerson, 'part'>): void => {
    onChange([...people, { ...person, part: 'SUBJECT' }]);
    setText('');
  };
  const pick = (key: string): void => {
    const person = found.find(({ id }) => id === key);
    if (person) add({ staffMemberId: person.id, name: person.fullName, position: person.position });
    else add({ staffMemberId: null, name: text.trim(), position: null });
  };
  const options = found.map(({ id, fullName, position, unit }) => ({
    key: id,
    label: fullName,
    note: `${position} · ${unit.name}`,
  }));
  const isTyped = text.trim().length > 1 && !found.some(({ fullName }) => fold(fullName) === asked);
  return (
    <div className="people">
      <Combobox
        free
        optional
        name="people"
        label={t.people}
        hint={t.peopleHint}
        text={text}
        picked={false}
        onType={setText}
        onPick={pick}
        options={isTyped ? [...options, { key: ASIDE, label: t.addPerson(text.trim()) }] : options}
        status={opened && roster.isPending ? 'pending' : 'idle'}
        onOpen={() => setOpened(true)}
      />
      <ul className="people-list">
        {people.map((person, at) => (
          <li key={person.staffMemberId ?? person.name}>
            <p>
              <Icon name="person" small />
              <span>
                {person.name}
                {person.position && <span className="meta"> – {person.position}</span>}
              </span>
            </p>
            <Choice
              name={`person-${at}`}
              label={t.part(person.name)}
              value={person.part}
              onChange={(part) => onChange(people.map((other) => (other === person ? { ...person, part } : other)))}
              options={PERSON_PARTS.map((part) => ({ value: part, label: t.parts[part] }))}
            />
            <Button look="quiet" icon="cross" onClick={() => onChange(people.filter((other) => other !== person))}>
              {t.removePerson(person.name)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
