import { useT } from '../i18n';
import { Button } from './Button';

interface PresetsProps {
  presets: readonly string[];
  /** What is written so far; a sentence taken is added to it. */
  text: string;
  onChange: (text: string) => void;
}

/** Sentences that an office writes again and again, each at one press. */
export function Presets({ presets, text, onChange }: PresetsProps) {
  const t = useT().form;
  if (presets.length === 0) return null;
  return (
    <div className="presets" role="group" aria-label={t.presets}>
      <p className="meta">{t.presets}</p>
      {presets.map((preset) => (
        <Button
          key={preset}
          look="quiet"
          icon="plus"
          onClick={() => onChange([text.trim(), preset].filter(Boolean).join(' '))}
        >
          {preset}
        </Button>
      ))}
    </div>
  );
}
