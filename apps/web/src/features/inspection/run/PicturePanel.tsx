import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { FieldScope } from '../../../ui/Form';
import type { VisitActs } from './useVisitActs';
import type { FindingView, PictureView } from './visitView';

interface PanelProps {
  finding: FindingView;
  picture: PictureView;
  acts: VisitActs;
  onClose: () => void;
}

const NOTHING_WRONG: [] = [];

/** What is written under one picture, and where it stands among the others. Each change is kept as it is made. */
export function PicturePanel({ finding, picture, acts, onClose }: PanelProps) {
  const t = useT().visit.pictures;
  const { pictures } = finding;
  const at = pictures.findIndex(({ fileId }) => fileId === picture.fileId);
  const [caption, setCaption] = useState(picture.caption ?? '');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), []);

  const write = (text: string): void => {
    setCaption(text);
    const written = text.trim() || null;
    if (written === picture.caption) return;
    acts.arrange(
      finding,
      pictures.map((other) => (other === picture ? { ...other, caption: written } : other)),
    );
  };
  const move = (to: number): void => {
    const others = pictures.filter((other) => other !== picture);
    acts.arrange(finding, [...others.slice(0, to), picture, ...others.slice(to)]);
  };
  return (
    <FieldScope id={`picture-${picture.fileId}`} errors={NOTHING_WRONG}>
      <div className="panel shot-panel" ref={panel}>
        <TextField
          name="caption"
          label={t.caption(at + 1)}
          hint={t.captionHint}
          maxLength={300}
          value={caption}
          onChange={write}
        />
        <div className="form-actions">
          <Button icon="left" aria-disabled={at === 0} onClick={() => at > 0 && move(at - 1)}>
            {t.earlier}
          </Button>
          <Button
            icon="right"
            aria-disabled={at === pictures.length - 1}
            onClick={() => at < pictures.length - 1 && move(at + 1)}
          >
            {t.later}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </FieldScope>
  );
}
