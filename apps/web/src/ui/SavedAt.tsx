import { useEffect, useState } from 'react';
import { deviceNow } from '../app/clock';
import { UNDO_MS } from '../app/undo';
import type { DraftHandle } from '../app/useDraft';
import { useT } from '../i18n';
import { showSavedAt } from '../i18n/dates';
import { Button } from './Button';
import { Icon } from './Icon';
import { useSettled } from './useSettled';

/** Says near the title what this device keeps; announced once typing pauses, not at every key. */
export function SavedAt<T extends object>({ draft }: { draft: DraftHandle<T> }) {
  const t = useT();
  const [given, setGiven] = useState<T | null>(null);
  const text = draftText(t, draft);
  const announced = useSettled(text);
  useEffect(() => {
    if (!given) return;
    const timer = setTimeout(() => setGiven(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [given]);

  if (given && draft.savedAt === null) {
    return (
      <p className="saved" role="status">
        <span>{t.form.discarded}</span>
        <Button look="quiet" icon="back" onClick={() => draft.change(given)}>
          {t.form.undo}
        </Button>
      </p>
    );
  }
  return (
    <>
      {text && (
        <div className="saved">
          <p className="saved-text">
            <Icon name={draft.kept ? 'check' : 'warning'} small />
            <span>{text}</span>
          </p>
          {draft.savedAt !== null && (
            <Button
              look="quiet"
              onClick={() => {
                setGiven(draft.value);
                void draft.clear();
              }}
            >
              {t.form.discard}
            </Button>
          )}
        </div>
      )}
      <span role="status" className="hidden">
        {announced}
      </span>
    </>
  );
}

function draftText(t: ReturnType<typeof useT>, draft: DraftHandle<object>): string {
  if (!draft.kept) return t.form.notKept;
  if (draft.savedAt === null) return '';
  const at = showSavedAt(draft.savedAt, deviceNow());
  return draft.restored ? t.form.restoredAt(at) : t.form.savedAt(at);
}
