import { useState } from 'react';
import { NO_UNIT, type UnitChoice } from './UnitPicker';

/** The unit that the address names, until another is typed: its name may come later than the first letter. */
export function useUnitOfAddress(
  id: number | undefined,
  name: string | undefined,
): [UnitChoice, (unit: UnitChoice) => void] {
  const [typed, setTyped] = useState<UnitChoice | null>(null);
  const known = id === undefined || name === undefined ? NO_UNIT : { unit: { id, name }, text: '' };
  return [typed ?? known, setTyped];
}
