import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Section } from '../../ui/Parts';
import { ProblemLine } from './ProblemLine';
import { endOtherSessions, endSession, useOwnSessions } from './useAccount';
import { useAct } from './useAct';

interface Row {
  id: string;
  device: string;
  address: string;
  since: string;
  lastUsedAt: string;
  isThis: boolean;
}

/** Where one is signed in, and the way out of each. */
export function SessionsSection() {
  const t = useT().account.sessions;
  const query = useOwnSessions();
  const [said, say] = useSaid();
  const others = useAct(async () => {
    await endOtherSessions();
    say(t.othersEnded);
  });
  return (
    <Section title={t.heading} id="sessions" note={t.why}>
      <Done said={said} />
      <Load query={query} rows={2}>
        {({ items }) => (
          <>
            <ul className="sessions">
              {items.map((row) => (
                <SessionRow key={row.id} row={row} onEnded={() => say(t.ended)} />
              ))}
            </ul>
            <ProblemLine problem={others.problem} />
            {items.length > 1 && (
              <div className="form-actions">
                <Button onClick={others.run} aria-disabled={others.pending}>
                  {t.endOthers}
                </Button>
              </div>
            )}
          </>
        )}
      </Load>
    </Section>
  );
}

function SessionRow({ row, onEnded }: { row: Row; onEnded: () => void }) {
  const t = useT().account.sessions;
  const device = row.device || t.unknownDevice;
  const end = useAct(async () => {
    await endSession(row.id);
    onEnded();
  });
  return (
    <li className="session">
      <div>
        <p className="session-device">
          {device}
          {row.isThis && <span className="count">{t.thisOne}</span>}
        </p>
        <p className="meta">{t.facts(row.address, showInstant(row.since), showInstant(row.lastUsedAt))}</p>
        <ProblemLine problem={end.problem} />
      </div>
      {!row.isThis && (
        <Button look="quiet" onClick={end.run} aria-disabled={end.pending} aria-label={t.endLong(device)}>
          {t.end}
        </Button>
      )}
    </li>
  );
}
