import { useT } from '../../i18n';
import { Dialog } from '../../ui/Parts';
import type { VerbKey } from './useVerbKeys';

interface KeysHelpProps {
  keys: readonly VerbKey[];
  isOn: boolean;
  onTurn: (on: boolean) => void;
  onClose: () => void;
}

/** Which key does what here, and the switch for whoever does not want any. */
export function KeysHelp({ keys, isOn, onTurn, onClose }: KeysHelpProps) {
  const t = useT().requests.keys;
  return (
    <Dialog title={t.heading} onClose={onClose}>
      <p className="meta">{t.note}</p>
      <ul className="keys">
        {[...keys, { key: '?', label: t.help }].map(({ key, label }) => (
          <li key={key}>
            <kbd>{key}</kbd>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <label className="keys-use">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
        <span>{t.use}</span>
      </label>
    </Dialog>
  );
}
