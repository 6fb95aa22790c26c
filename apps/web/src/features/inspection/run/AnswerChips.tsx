import { useState } from 'react';
import type { ItemResult } from '../../../app/outbox/acts';
import { useT } from '../../../i18n';
import { Icon, type IconName } from '../../../ui/Icon';

const CHIPS: readonly { result: Exclude<ItemResult, 'NOT_CHECKED'> | 'FAIL'; icon: IconName }[] = [
  { result: 'PASS', icon: 'check' },
  { result: 'FAIL', icon: 'cross' },
  { result: 'NA', icon: 'minus' },
];

interface ChipsProps {
  label: string;
  result: ItemResult | 'FAIL' | null;
  /** Resolves once the device has kept what the tap means. */
  onTap: (result: ItemResult | 'FAIL') => Promise<void>;
}

/**
 * One tap answers; the same tap again takes the answer back. The chip shows at once that it was tapped, and stands pressed
 * only once the device has written the answer down: a slow disk must not look like a tap that missed.
 */
export function AnswerChips({ label, result, onTap }: ChipsProps) {
  const { results } = useT().visit;
  const [tapped, setTapped] = useState<ItemResult | 'FAIL' | null>(null);
  const tap = (chosen: ItemResult | 'FAIL'): void => {
    setTapped(chosen);
    void onTap(chosen).finally(() => setTapped((latest) => (latest === chosen ? null : latest)));
  };
  return (
    <div className="chips" role="group" aria-label={label}>
      {CHIPS.map((chip) => (
        <button
          key={chip.result}
          type="button"
          className={`chip chip-${chip.result}`}
          aria-pressed={result === chip.result}
          aria-busy={tapped === chip.result}
          onClick={() => tap(chip.result)}
        >
          <Icon name={chip.icon} small />
          <span>{results[chip.result]}</span>
        </button>
      ))}
    </div>
  );
}
