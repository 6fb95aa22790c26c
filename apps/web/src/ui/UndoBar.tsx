import { useEffect, useRef } from 'react';
import { useT } from '../i18n';
import { Button } from './Button';

export interface Undoable {
  text: string;
  undo: () => void;
}

const UNDO_MS = 10_000;

/** Says what was just taken away and offers it back for ten seconds, in place of a question beforehand. */
export function UndoBar({ undoable, onGone }: { undoable: Undoable | null; onGone: () => void }) {
  const t = useT();
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (!undoable) return;
    const timer = setTimeout(() => gone.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [undoable]);
  return (
    <div className="undo-place" role="status">
      {undoable && (
        <div className="undo">
          <span>{undoable.text}</span>
          <Button
            look="quiet"
            icon="back"
            onClick={() => {
              undoable.undo();
              onGone();
            }}
          >
            {t.form.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
