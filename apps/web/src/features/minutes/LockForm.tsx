import { useState } from 'react';
import { call } from '../../app/api';
import type { Inspection } from '../../app/api-types';
import { useMe } from '../../app/session';
import type { DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Parts';
import { SavedAt } from '../../ui/SavedAt';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { showInspection } from '../inspection/useInspections';
import { readTime } from './readTime';
import { refreshMinutes } from './useMinutes';
import { useNothingHeldBack } from './useNothingHeldBack';

/** What is said when the minutes are read out, as typed. */
export interface Said {
  unitOpinion: string;
  place: string;
  copies: string;
  endedAt: string;
}
export const NOTHING_SAID: Said = { unitOpinion: '', place: '', copies: '2', endedAt: '' };

interface LockProps {
  inspection: Inspection;
  /** Taken where none is typed. */
  place: string;
  draft: DraftHandle<Said>;
  onLocked: () => void;
}

/** Locking cannot be undone: the consequence stands before the button, and the number of findings is typed. */
export function LockForm({ inspection, place, draft, onLocked }: LockProps) {
  const texts = useT();
  const { lock: t } = texts.inspection;
  const c = texts.minutes.closing;
  const { today } = useMe();
  const { value, change } = draft;
  const standing = inspection.findings.filter(({ state }) => state !== 'WITHDRAWN').length;
  const [typed, setTyped] = useState('');
  const key = useCommandKey();
  // What arrives after the lock is refused: it has to be there before.
  const unsent = useNothingHeldBack(inspection.id);
  const endedAt = readTime(value.endedAt, today);
  const submission = useSubmit({
    fields: ['unitOpinion', 'place', 'copies', 'endedAt', 'confirm'],
    check: () => {
      if (unsent > 0) return [{ field: null, message: t.unsent(unsent) }];
      const found: FieldError[] = [];
      if (!/^([1-9]|1\d|20)$/.test(value.copies.trim())) found.push({ field: 'copies', message: c.copiesWrong });
      if (value.endedAt.trim() && !endedAt) found.push({ field: 'endedAt', message: c.endedAtWrong });
      if (typed.trim() !== String(standing)) found.push({ field: 'confirm', message: t.confirmWrong(standing) });
      return found;
    },
    send: () => {
      const body = {
        unitOpinion: value.unitOpinion.trim() || null,
        place: value.place.trim() || null,
        copies: Number(value.copies),
        ...(endedAt && { endedAt }),
      };
      return call('POST /inspections/{id}/lock', {
        path: { id: inspection.id },
        idempotencyKey: key.forContent(body),
        body,
      });
    },
    done: async (locked) => {
      key.acknowledged();
      await draft.clear();
      void refreshMinutes(inspection.id);
      showInspection(locked);
      onLocked();
    },
  });
  return (
    <div className="panel">
      <Form id="lock" submission={submission}>
        <h2>{c.heading}</h2>
        <SavedAt draft={draft} />
        <TextArea
          name="unitOpinion"
          rows={4}
          optional
          label={c.opinion}
          hint={c.opinionHint}
          value={value.unitOpinion}
          onChange={(unitOpinion) => change({ unitOpinion })}
        />
        <TextField
          name="place"
          optional
          label={c.place}
          hint={c.placeHint(place)}
          value={value.place}
          onChange={(next) => change({ place: next })}
        />
        <div className="pair">
          <TextField
            name="copies"
            short
            label={c.copies}
            inputMode="numeric"
            value={value.copies}
            onChange={(copies) => change({ copies })}
          />
          <TextField
            name="endedAt"
            short
            optional
            label={c.endedAt}
            hint={c.endedAtHint}
            value={value.endedAt}
            onChange={(next) => change({ endedAt: next })}
          />
        </div>
        <Notice icon="lock" tone="warm">
          <p>
            <strong>{t.consequence}</strong>
          </p>
          <p>{standing === 0 ? t.nothing : t.released(standing, inspection.unit.name)}</p>
          <p>{t.clock}</p>
        </Notice>
        {unsent > 0 && (
          <Notice icon="warning" tone="warm">
            <p>{t.unsent(unsent)}</p>
          </Notice>
        )}
        <TextField
          name="confirm"
          short
          label={t.confirm(standing)}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
        />
        <div className="form-actions">
          <SubmitButton icon="lock" pending={submission.pending}>
            {t.open}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}
