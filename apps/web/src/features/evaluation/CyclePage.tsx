import type { ReactNode } from 'react';
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
import './year/year.css';

/** A body's month: everybody in it, who is behind, and its end. */
export function CyclePage({ id }: { id: string }) {
  const query = useCycle(id);
  return (
    <Load query={query} as="page" rows={8}>
      {(cycle) => <Loaded cycle={cycle} />}
    </Load>
  );
}

const UNSENT = ['SELF_DRAFT', 'RETURNED'];
const WAITING = 'SELF_SUBMITTED';
const CLOSED = ['LOCKED', 'INSUFFICIENT_DATA'];

function Loaded({ cycle }: { cycle: Cycle }) {
  const { evaluation: t } = useT();
  const me = useMe();
  const [said, setSaid] = useSaid();
  const title = t.cycles.of(showMonth(cycle.month), cycle.unit.name);
  usePageTitle(title);
  const unsent = cycle.evaluations.filter(({ state }) => UNSENT.includes(state));
  const waiting = cycle.evaluations.filter(({ state }) => state === WAITING);
  const others = cycle.evaluations.filter(({ state }) => state !== WAITING && !UNSENT.includes(state));
  const isLocked = cycle.state === 'LOCKED';
  const mayLock = me.permissions.includes('evaluation.lock');
  // Nobody closes their own: that of whoever closed the month, and of the body's head, is left for somebody else.
  const isLeft = cycle.evaluations.some(
    ({ state, staffMemberId }) => !CLOSED.includes(state) && staffMemberId !== me.person?.id,
  );
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
      {cycle.closed > 0 && <Bands cycle={cycle} />}
      {unsent.length > 0 && (
        <Section id="unsent" title={t.cycles.unsent} count={unsent.length}>
          <People people={unsent} cycle={cycle} onSaid={setSaid} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="waiting" title={t.cycles.waiting} count={waiting.length}>
          <People people={waiting} cycle={cycle} onSaid={setSaid} />
        </Section>
      )}
      {mayLock && (!isLocked || isLeft) && <LockForm cycle={cycle} onSaid={setSaid} />}
      {others.length > 0 && (
        <Section id="people" title={isLocked ? t.cycles.results : t.cycles.people} count={others.length}>
          <People people={others} cycle={cycle} onSaid={setSaid} />
        </Section>
      )}
      {cycle.others.length > 0 && <NotScored cycle={cycle} />}
    </>
  );
}

const BANDS = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'];

/** How many came to which band, of those who are closed; a rule with bands of its own shows these after them. */
function Bands({ cycle }: { cycle: Cycle }) {
  const { evaluation: t } = useT();
  const closed = cycle.evaluations.filter(({ state }) => CLOSED.includes(state));
  const counts = new Map<string | null, number>(BANDS.map((band) => [band, 0]));
  for (const { band } of closed) counts.set(band, (counts.get(band) ?? 0) + 1);
  return (
    <dl className="cycle-bands">
      {[...counts].map(([band, count]) => (
        <div key={band} className={`cycle-band year-${(band ?? 'none').toLowerCase()}`}>
          <dt>{band === null ? t.cycles.noBand : t.cycles.band(band)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Those whom no rule scores by the month, each reason once. */
function NotScored({ cycle }: { cycle: Cycle }) {
  const { evaluation: t } = useT();
  const reasons = [...new Set(cycle.others.map(({ because }) => because))];
  return (
    <Section id="others" title={t.cycles.others} note={t.cycles.othersNote} count={cycle.others.length}>
      {reasons.map((because) => (
        <Group
          key={because}
          title={t.cycles.because(because)}
          rows={cycle.others.filter((person) => person.because === because)}
        >
          {(person, index) => (
            <li key={index} className="row">
              <div className="row-main">
                <p>{person.personName}</p>
                <p className="row-facts">
                  <span>{person.position}</span>
                </p>
              </div>
            </li>
          )}
        </Group>
      ))}
    </Section>
  );
}

interface GroupProps<Row> {
  title: string;
  rows: readonly Row[];
  children: (row: Row, index: number) => ReactNode;
}

function Group<Row>({ title, rows, children }: GroupProps<Row>) {
  return (
    <>
      <h3 className="cycle-group">
        {title} <span className="count">{rows.length}</span>
      </h3>
      <ul className="rows">{rows.map(children)}</ul>
    </>
  );
}

interface PeopleProps {
  people: readonly CyclePerson[];
  cycle: Cycle;
  onSaid: (said: string) => void;
}

/** By the units of the body. */
function People({ people, cycle, onSaid }: PeopleProps) {
  const units = [...new Map(people.map(({ unit }) => [unit.id, unit])).values()];
  return units.map((unit) => (
    <Group key={unit.id} title={unit.name} rows={people.filter((person) => person.unit.id === unit.id)}>
      {(person) => <Person key={person.id} person={person} cycle={cycle} onSaid={onSaid} />}
    </Group>
  ));
}

function Person({ person, cycle, onSaid }: { person: CyclePerson; cycle: Cycle; onSaid: (said: string) => void }) {
  const { evaluation: t } = useT();
  const me = useMe();
  const isClosed = CLOSED.includes(person.state);
  const isLate =
    (person.state === WAITING && me.today > cycle.superiorDueOn) ||
    (UNSENT.includes(person.state) && me.today > cycle.selfDueOn);
  // Of a whole month that is closed it is said once that it is.
  const saysState = person.state !== 'LOCKED' || cycle.state !== 'LOCKED';
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/evaluations/${person.id}`} className="row-title">
          {person.personName}
        </Link>
        <p className="row-facts">
          <span>{person.position}</span>
          {saysState && (
            <span className={isLate ? 'evaluation-late' : undefined}>
              {isLate ? t.lateState(t.states[person.state]) : t.states[person.state]}
            </span>
          )}
          {!isClosed && <span>{t.assessedBy(person.superiorName ?? t.noSuperior)}</span>}
          {person.number > 1 && <span>{t.decisionNumber(person.number)}</span>}
        </p>
      </div>
      {person.hundredths !== null && (
        <div className="row-side">
          <span className="evaluation-total">
            <strong>{shownHundredths(person.hundredths)}</strong> {person.band === null ? '' : t.band(person.band)}
          </span>
        </div>
      )}
      {isClosed && me.permissions.includes('evaluation.lock') && me.person?.id !== person.staffMemberId && (
        <ReopenForm person={person} onSaid={onSaid} />
      )}
    </li>
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
