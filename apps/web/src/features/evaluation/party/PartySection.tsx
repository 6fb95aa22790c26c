import { call } from '../../../app/api';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { showDay, showInstant } from '../../../i18n/dates';
import { Done, useSaid } from '../../../ui/Done';
import { Section } from '../../../ui/Parts';
import { ReasonedAct } from '../../../ui/ReasonedAct';
import { IN_ROW, Unfold } from '../../../ui/Unfold';
import { shownHundredths } from '../points';
import './party.css';
import { openPeriods } from './openPeriods';
import { PartyForm } from './PartyForm';
import { PartyStrip } from './PartyStrip';
import { partyChanged, type PartyResult, type PartyYear } from './useParty';

interface Props {
  party: PartyYear;
  person: { readonly id: string; readonly name: string };
}

/** The Party's result of somebody's year, beside the State's and apart from it; for whoever may read it, and of oneself. */
export function PartySection({ party, person }: Props) {
  const { party: t } = useT();
  const me = useMe();
  const [said, setSaid] = useSaid();
  const mayEnter = me.permissions.includes('evaluation.enter-party-result') && me.person?.id !== person.id;
  const { results, standing, ended, basis, year } = party;
  if (standing === null && results.length === 0) {
    return mayEnter ? <p className="meta">{t.noStanding}</p> : null;
  }
  const open = standing === null ? [] : openPeriods(results, ended);
  return (
    <Section id="party" title={t.title} note={t.note}>
      <Done said={said} />
      <PartyStrip results={results} ended={ended} label={t.strip} />
      <p className="meta party-basis">{basis === null ? t.noBasis : t.basis(basis)}</p>
      {mayEnter && open.length > 0 && (
        <Unfold label={t.enter} icon="pen">
          {(close) => (
            <PartyForm
              person={person}
              year={year}
              open={open}
              onClose={close}
              onDone={(text) => {
                close();
                setSaid(text);
              }}
            />
          )}
        </Unfold>
      )}
      {results.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul className="rows party-list">
          {results.map((result) => (
            <Row key={result.id} result={result} person={person} mayWithdraw={mayEnter} onSaid={setSaid} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface RowProps {
  result: PartyResult;
  person: Props['person'];
  mayWithdraw: boolean;
  onSaid: (said: string) => void;
}

function Row({ result, person, mayWithdraw, onSaid }: RowProps) {
  const { party: t, year, evaluation } = useT();
  const { id, period, hundredths, grade, decisionNumber, decidedOn, decidedBy, note, withdrawnAt } = result;
  const points = hundredths === null ? null : t.ofHundred(shownHundredths(hundredths));
  const verdict = [year.grades[grade], points].filter(Boolean).join(', ');
  return (
    <li className="row party-row">
      <div className="row-main">
        <p className={withdrawnAt === null ? '' : 'party-withdrawn'}>
          <strong>{t.periods[period]}:</strong> {verdict}
        </p>
        <p className="row-facts">
          <span>{t.paper(decisionNumber, showDay(decidedOn), decidedBy)}</span>
          <span>{t.enteredBy(result.recordedByName, showInstant(result.recordedAt))}</span>
        </p>
        {note !== null && <p>{note}</p>}
        {withdrawnAt !== null && (
          <p>
            {t.withdrawnBecause(result.withdrawnReason ?? '', result.withdrawnByName ?? '', showInstant(withdrawnAt))}
          </p>
        )}
      </div>
      {mayWithdraw && withdrawnAt === null && (
        <Unfold label={t.withdraw} name={t.withdrawOf(t.periods[period])} look="quiet" icon="back" place={IN_ROW}>
          {(close) => (
            <ReasonedAct
              id={`withdraw-${id}`}
              label={t.withdrawOf(t.periods[period])}
              verb={t.withdraw}
              note={t.withdrawNote}
              reasonLabel={evaluation.reason}
              reasonHint={t.withdrawHint}
              send={(body, idempotencyKey) =>
                call('POST /party-results/{id}/withdraw', { path: { id }, body, idempotencyKey })
              }
              onClose={close}
              onDone={() => {
                onSaid(t.wasWithdrawn(t.periods[period]));
                void partyChanged(person.id);
              }}
            />
          )}
        </Unfold>
      )}
    </li>
  );
}
