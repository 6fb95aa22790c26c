import { useState } from 'react';
import { Link } from 'wouter';
import { useT } from '../../i18n';
import { showSavedAt } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Dialog, Empty } from '../../ui/Parts';
import { useProblemText } from '../../ui/problemText';
import { UndoBar, type Undoable } from '../../ui/UndoBar';
import { clockOffset, officeNow } from '../clock';
import type { Entry } from './acts';
import { exportEntries } from './exportEntries';
import { giveUp, holdNothingBack, outboxState, sendAgain } from './outbox';
import { goesWith } from './queue';
import { useOutbox } from './useOutbox';

/** Everything on this device that the server does not have yet; what it refused comes first. */
export function OutboxSheet({ onClose }: { onClose: () => void }) {
  const { outbox: t } = useT();
  const { entries } = useOutbox();
  const [undo, setUndo] = useState<Undoable | null>(null);
  const refused = entries.filter(({ state }) => state === 'refused');
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const drop = (entry: Entry): void =>
    void giveUp(entry.id).then((back) => setUndo({ text: t.givenUp, undo: () => void back() }));
  return (
    <Dialog title={t.heading} onClose={onClose}>
      {entries.length === 0 ? (
        <Empty why={t.empty} next={t.emptyNext} />
      ) : (
        <>
          <p className="meta">{t.why}</p>
          <div className="form-actions">
            <Button look="primary" icon="up" onClick={() => void holdNothingBack()}>
              {t.sendNow}
            </Button>
            <Button icon="file" onClick={() => void exportEntries(entries)}>
              {t.exportAll}
            </Button>
          </div>
          {refused.length > 0 && <h3>{t.needsYou}</h3>}
          <ul className="outbox-rows">
            {refused.map((entry) => (
              <li key={entry.id} className="outbox-row">
                <About entry={entry} />
                <Refusal entry={entry} onClose={onClose} onDrop={() => drop(entry)} />
              </li>
            ))}
          </ul>
          {waiting.length > 0 && <h3>{t.inQueue}</h3>}
          <ul className="outbox-rows">
            {waiting.map((entry) => (
              <li key={entry.id} className="outbox-row">
                <About entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
      <UndoBar undoable={undo} onGone={() => setUndo(null)} />
    </Dialog>
  );
}

function About({ entry }: { entry: Entry }) {
  const { outbox: t } = useT();
  return (
    <>
      <p className="outbox-what">{entry.about.what}</p>
      <p className="meta row-facts">
        <span>{t.acts[entry.act.kind]}</span>
        <span>{entry.about.unit}</span>
        <span>{t.at(showSavedAt(entry.at + clockOffset(), officeNow()))}</span>
      </p>
    </>
  );
}

function Refusal({ entry, onClose, onDrop }: { entry: Entry; onClose: () => void; onDrop: () => void }) {
  const { outbox: t } = useT();
  const words = useProblemText(entry.problem);
  const along = goesWith(outboxState().entries, entry.id).length - 1;
  return (
    <>
      {words && (
        <p className="outbox-why">
          <strong>{words.title}</strong> {words.what}
        </p>
      )}
      <FieldWords entry={entry} />
      <div className="row-facts">
        <Link href={placeOf(entry)} className="button button-quiet" onClick={onClose}>
          {t.edit}
        </Link>
        <Button look="quiet" onClick={() => void sendAgain(entry.id)}>
          {t.sendAgain}
        </Button>
        <Button look="quiet" onClick={() => void exportEntries([entry])}>
          {t.exportOne}
        </Button>
        <Button look="quiet" onClick={onDrop}>
          {along > 0 ? t.giveUpWith(along) : t.giveUp}
        </Button>
      </div>
    </>
  );
}

function FieldWords({ entry }: { entry: Entry }) {
  const errors = entry.problem?.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <ul className="outbox-fields">
      {errors.map(({ pointer, message, remedy }) => (
        <li key={pointer}>
          {message} {remedy}
        </li>
      ))}
    </ul>
  );
}

/** Where on the visit it was done. */
function placeOf({ visitId, act }: Entry): string {
  const visit = `/inspections/${visitId}`;
  if (act.kind === 'roll-call') return `${visit}/roll-call`;
  if (act.kind === 'answer') return `${visit}#item-${act.itemId}`;
  return `${visit}#finding-${act.findingId}`;
}
