import { foldVietnamese as fold } from '@app/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/api';
import type { Unit, UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Combobox } from '../../ui/Combobox';
import type { FieldTexts } from '../../ui/Field';
import { useDebounced } from '../../ui/useDebounced';

/** A picked unit, or the text typed so far with `unit` null. */
export interface UnitChoice {
  unit: (UnitRef & { validTo?: string | null }) | null;
  text: string;
}
export const NO_UNIT: UnitChoice = { unit: null, text: '' };

interface PickerProps extends FieldTexts {
  value: UnitChoice;
  onChange: (value: UnitChoice) => void;
  /** Units of this day are offered; those of today where it is left out. */
  on?: string | undefined;
}

/** Finds a unit by any part of its name, with or without diacritics; the server searches. */
export function UnitPicker({ value, onChange, on, ...texts }: PickerProps) {
  const [opened, setOpened] = useState(false);
  const asked = useDebounced(value.unit ? '' : value.text.trim());
  const units = useQuery({
    queryKey: ['units', 'search', asked, on ?? ''],
    enabled: opened,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('GET /units', { query: { ...(asked && { q: asked }), ...(on && { on }), limit: 20 }, signal }),
  });
  return (
    <UnitList
      {...texts}
      value={value}
      onChange={onChange}
      units={units.data?.items ?? []}
      query={units}
      onOpen={() => setOpened(true)}
    />
  );
}

/** The divisions and public units directly under a unit: few, so they are read once and searched here. */
export function SubunitPicker({ parentId, value, onChange, ...texts }: PickerProps & { parentId: number }) {
  const [opened, setOpened] = useState(false);
  const units = useQuery({
    queryKey: ['units', 'below', parentId],
    enabled: opened,
    queryFn: ({ signal }) => call('GET /units', { query: { parentId, limit: 200 }, signal }),
  });
  const typed = value.unit ? '' : fold(value.text);
  const found = (units.data?.items ?? []).filter(({ name, shortName }) =>
    [name, shortName ?? ''].some((one) => fold(one).includes(typed)),
  );
  return (
    <UnitList {...texts} value={value} onChange={onChange} units={found} query={units} onOpen={() => setOpened(true)} />
  );
}

interface UnitListProps extends Omit<PickerProps, 'on'> {
  units: Unit[];
  query: { isPending: boolean; isError: boolean };
  onOpen: () => void;
}

function UnitList({ value, onChange, units, query, ...rest }: UnitListProps) {
  const t = useT().organization;
  const note = (unit: Unit): string =>
    [unit.shortName, t.kinds[unit.kind], unit.parentName, unit.validTo && t.until(showDay(unit.validTo))]
      .filter(Boolean)
      .join(' · ');
  return (
    <Combobox
      {...rest}
      text={value.unit?.name ?? value.text}
      picked={value.unit !== null}
      onType={(text) => onChange({ unit: null, text })}
      onPick={(key) => {
        const unit = units.find(({ id }) => String(id) === key);
        if (unit) onChange({ unit: { id: unit.id, name: unit.name, validTo: unit.validTo }, text: unit.name });
      }}
      options={units.map((unit) => ({ key: String(unit.id), label: unit.name, note: note(unit) }))}
      status={query.isError ? 'error' : query.isPending ? 'pending' : 'idle'}
    />
  );
}
