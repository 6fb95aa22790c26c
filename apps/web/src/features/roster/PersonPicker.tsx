import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/api';
import type { StaffMember } from '../../app/api-types';
import { Combobox } from '../../ui/Combobox';
import type { FieldTexts } from '../../ui/Field';
import { useDebounced } from '../../ui/useDebounced';

export interface PersonChoice {
  person: { id: string; fullName: string } | null;
  text: string;
}
export const NO_PERSON: PersonChoice = { person: null, text: '' };

interface PersonPickerProps extends FieldTexts {
  /** Whose people: of this unit and below; null while no unit is known. */
  unitId: number | null;
  value: PersonChoice;
  onChange: (value: PersonChoice) => void;
}

export function PersonPicker({ unitId, value, onChange, ...texts }: PersonPickerProps) {
  const people = usePeople(unitId, value.person ? '' : value.text);
  return (
    <Combobox
      {...texts}
      text={value.person?.fullName ?? value.text}
      picked={value.person !== null}
      onType={(text) => onChange({ person: null, text })}
      onPick={(key) => {
        const person = people.found.find(({ id }) => id === key);
        if (person) onChange({ person: { id: person.id, fullName: person.fullName }, text: person.fullName });
      }}
      options={people.found.map(optionOf)}
      status={people.status}
      onOpen={people.open}
    />
  );
}

interface NameFieldProps extends FieldTexts {
  unitId: number | null;
  value: string;
  onType: (name: string) => void;
  onPick: (person: StaffMember) => void;
}

/** A name that may be anybody's; the people of the unit are offered while typing. */
export function NameField({ unitId, value, onType, onPick, ...texts }: NameFieldProps) {
  const people = usePeople(unitId, value);
  return (
    <Combobox
      {...texts}
      free
      text={value}
      picked={false}
      onType={onType}
      onPick={(key) => {
        const person = people.found.find(({ id }) => id === key);
        if (person) onPick(person);
      }}
      options={people.found.map(optionOf)}
      status={people.status}
      onOpen={people.open}
    />
  );
}

const optionOf = ({ id, fullName, position, unit }: StaffMember) => ({
  key: id,
  label: fullName,
  note: `${position} · ${unit.name}`,
});

function usePeople(unitId: number | null, text: string) {
  const [opened, setOpened] = useState(false);
  const asked = useDebounced(text.trim());
  const query = useQuery({
    queryKey: ['staff-members', unitId, asked],
    enabled: opened && unitId !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('GET /staff-members', { query: { unitId: unitId ?? 0, ...(asked && { q: asked }), limit: 20 }, signal }),
  });
  const status: 'idle' | 'pending' | 'error' =
    unitId === null ? 'idle' : query.isError ? 'error' : query.isPending ? 'pending' : 'idle';
  return { found: query.data?.items ?? [], status, open: () => setOpened(true) };
}
