import { Link } from 'wouter';
import { call } from '../../app/api';
import type { CyclePage as Cycle, CyclePerson } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showMonth } from '../reporting/months';
import { shownHundredths } from './points';
import { ReopenForm } from './ReopenForm';
import { showCycle, useCycle } from './useEvaluations';

/** A body's month: everybody in it, who is behind, and its end. */
export function CyclePage({ id }: { id: string }) {
  const query = useCycle(id);
  return (
    <Load query={query} as="page" rows={8}>
      {(cycle) => <Loaded cycle={cycle} />}
    </Load>
  );
}

const OPEN = ['SELF_DRAFT', 'RETURNED', 'SELF_SUBMITTED'];

function Loaded({ cycle }: { cycle: Cycle }) {
  const { evaluation: t } = useT();
  const me = useMe();
  const [said, setSaid] = useSaid();
  const title = t.cycles.of(showMonth(cycle.month), cycle.unit.name);
  usePageTitle(title);
  const behind = cycle.evaluations.filter(({ state }) => OPEN.includes(state));
  const others = cycle.evaluations.filter(({ state }) => !OPEN.includes(state));
  const mayLock = me.permissions.includes('evaluation.lock');
  return (
    <>
      <PageHead
        title={title}
        back={
          <Link href="/evaluations/cycles" className="see-all">
            <Icon name="left" small />
            {t.back.READER}
          </Link>
        }
      >
        <p className="page-tags">
          <span className="meta">{t.cycles.states[cycle.state]}</span>
          <span className="meta">
            {t.cycles.progress(cycle.unsent, cycle.unassessed, cycle.assessed, cycle.closed)}
          </span>
        </p>
        <p className="meta">
          {t.cycles.days(showDay(cycle.selfDueOn), showDay(cycle.superiorDueOn), showDay(cycle.decisionDueOn))}
        </p>
      </PageHead>
      <Done said={said} />
      {behind.length > 0 && (
        <Section id="behind" title={t.cycles.behind} count={behind.length}>
          <People people={behind} cycle={cycle} onSaid={setSaid} />
        </Section>
      )}
      {mayLock && cycle.state === 'OPEN' && <LockForm cycle={cycle} onSaid={setSaid} />}
      {others.length > 0 && (
        <Section id="people" title={t.cycles.people} count={others.length}>
          <People people={others} cycle={cycle} onSaid={setSaid} />
        </Section>
      )}
      {cycle.others.length > 0 && (
        <Section id="others" title={t.cycles.others} note={t.cycles.othersNote}>
          <ul className="rows">
            {cycle.others.map((person, index) => (
              <li key={index} className="row">
                <div className="row-main">
                  <p>{person.personName}</p>
                  <p className="row-facts">
                    <span>{person.position}</span>
                    <span>{t.cycles.because(person.because)}</span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface PeopleProps {
  people: readonly CyclePerson[];
  cycle: Cycle;
  onSaid: (said: string) => void;
}

function People({ people, cycle, onSaid }: PeopleProps) {
  const { evaluation: t } = useT();
  const me = useMe();
  const late = (person: CyclePerson): boolean =>
    person.state === 'SELF_SUBMITTED'
      ? me.today > cycle.superiorDueOn
      : OPEN.includes(person.state) && me.today > cycle.selfDueOn;
  return (
    <ul className="rows">
      {people.map((person) => (
        <li key={person.id} className="row">
          <div className="row-main">
            <Link href={`/evaluations/${person.id}`} className="row-title">
              {person.personName}
            </Link>
            <p className="row-facts">
              <span>{person.position}</span>
              <span>{person.unit.name}</span>
              <span className={late(person) ? 'evaluation-late' : undefined}>
                {late(person) ? t.lateState(t.states[person.state]) : t.states[person.state]}
              </span>
              <span>{t.assessedBy(person.superiorName ?? t.noSuperior)}</span>
              {person.number > 1 && <span>{t.decisionNumber(person.number)}</span>}
            </p>
            {(person.state === 'LOCKED' || person.state === 'INSUFFICIENT_DATA') &&
              me.permissions.includes('evaluation.lock') &&
              me.person?.id !== person.staffMemberId && <ReopenForm person={person} onSaid={onSaid} />}
          </div>
          {person.hundredths !== null && (
            <div className="row-side">
              <span className="evaluation-total">
                <strong>{shownHundredths(person.hundredths)}</strong> {person.band === null ? '' : t.band(person.band)}
              </span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Closes everybody's month at once. */
function LockForm({ cycle, onSaid }: { cycle: Cycle; onSaid: (said: string) => void }) {
  const { evaluation: t } = useT();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /evaluation-cycles/{id}/lock', {
        path: { id: cycle.id },
        idempotencyKey: key.forContent({ closed: cycle.closed, assessed: cycle.assessed }),
      }),
    done: (answer) => {
      key.acknowledged();
      showCycle(answer);
      onSaid(t.cycles.wasLocked);
    },
  });
  return (
    <Section id="lock" title={t.cycles.lock} note={t.cycles.lockNote}>
      <Form id="lock-month" label={t.cycles.lock} submission={submission}>
        <SubmitButton icon="lock" pending={submission.pending}>
          {t.cycles.lock}
        </SubmitButton>
      </Form>
    </Section>
  );
}
