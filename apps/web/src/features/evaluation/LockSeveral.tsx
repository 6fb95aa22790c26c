import { useState } from 'react';
import { call } from '../../app/api';
import type { Cycle, CyclesLocked } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Section } from '../../ui/Parts';
import { useSubmit } from '../../ui/useSubmit';
import { showMonth } from '../reporting/months';
import { forgetLists } from './useEvaluations';

/** So few at a time that whoever waits sees how far it has come. */
const BATCH = 10;

interface Props {
  /** Open months in which everybody is assessed. */
  ready: readonly Cycle[];
  onSaid: (said: string) => void;
}

/** Closes the months of many bodies at once; of those that could not be closed it says why. */
export function LockSeveral({ ready, onSaid }: Props) {
  const { evaluation: t } = useT();
  const [sent, setSent] = useState(0);
  const [left, setLeft] = useState<readonly { cycle: Cycle; why: string }[]>([]);
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: async () => {
      const rows: CyclesLocked['rows'] = [];
      setSent(0);
      for (let at = 0; at < ready.length; at += BATCH) {
        const items = ready.slice(at, at + BATCH).map(({ id }) => ({ id }));
        rows.push(...(await call('POST /evaluation-cycles/lock', { body: { items } })).rows);
        setSent(rows.length);
      }
      return rows;
    },
    done: (rows) => {
      const known = new Map(ready.map((cycle) => [cycle.id, cycle]));
      setLeft(
        rows.flatMap(({ id, done, title, remedy }) => {
          const cycle = known.get(id);
          return done || !cycle ? [] : [{ cycle, why: `${title ?? ''}. ${remedy ?? ''}` }];
        }),
      );
      forgetLists();
      onSaid(t.cycles.wereLocked(rows.filter(({ done }) => done).length));
    },
  });
  if (ready.length < 2 && left.length === 0) return null;
  return (
    <Section id="lock-several" title={t.cycles.lockSeveral} note={t.cycles.lockSeveralNote}>
      {ready.length > 1 && (
        <div className="evaluation-acts">
          <Form id="lock-months" label={t.cycles.lockSeveral} submission={submission}>
            <SubmitButton icon="lock" pending={submission.pending}>
              {t.cycles.lockReady(ready.length)}
            </SubmitButton>
          </Form>
        </div>
      )}
      {submission.pending && (
        <p role="status" className="meta">
          {t.cycles.locking(sent, ready.length)}
        </p>
      )}
      {left.length > 0 && (
        <ul className="rows">
          {left.map(({ cycle, why }) => (
            <li key={cycle.id} className="row">
              <div className="row-main">
                <p>{t.cycles.of(showMonth(cycle.month), cycle.unit.name)}</p>
                <p className="row-facts">
                  <span>{why}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
