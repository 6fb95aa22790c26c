import { useEffect, useRef } from 'react';
import { UNDO_MS } from '../app/undo';
import { useT } from '../i18n';
import { Button } from './Button';

export interface Undoable {
  text: string;
  undo: () => void;
}

interface UndoBarProps {
  undoable: Undoable | null;
  onGone: () => void;
  /** How long it is offered, in milliseconds. */
  forMs?: number;
}

/** Says what was just done and offers to take it back for a while, in place of a question beforehand. */
export function UndoBar({ undoable, onGone, forMs = UNDO_MS }: UndoBarProps) {
  const t = useT();
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (!undoable) return;
    const timer = setTimeout(() => gone.current(), forMs);
    return () => clearTimeout(timer);
  }, [undoable, forMs]);
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
