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
  onTap: (result: ItemResult | 'FAIL') => void;
}

/** One tap answers; the same tap again takes the answer back. */
export function AnswerChips({ label, result, onTap }: ChipsProps) {
  const { results } = useT().visit;
  return (
    <div className="chips" role="group" aria-label={label}>
      {CHIPS.map((chip) => (
        <button
          key={chip.result}
          type="button"
          className={`chip chip-${chip.result}`}
          aria-pressed={result === chip.result}
          onClick={() => onTap(chip.result)}
        >
          <Icon name={chip.icon} small />
          <span>{results[chip.result]}</span>
        </button>
      ))}
    </div>
  );
}
