import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { call } from '../../app/api';
import type { Assessments, AssessmentRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showMonth } from '../reporting/months';
import { EvaluationTabs } from './EvaluationTabs';
import { shownHundredths } from './points';
import { forgetLists, useAssessments } from './useEvaluations';

/** Those whom one assesses in a month: what they did beside what they say, several taken as they stand by one touch. */
export function AssessmentsPage() {
  const { evaluation: t } = useT();
  const [search] = useSearchParams();
  const query = useAssessments(search.get('month') ?? undefined);
  const [said, setSaid] = useSaid();
  usePageTitle(t.tabs.assess);
  return (
    <>
      <PageHead title={t.tabs.assess}>
        <p className="lead">{t.assess.lead}</p>
      </PageHead>
      <EvaluationTabs current="assess" />
      <Done said={said} />
      <Load query={query} rows={6}>
        {(page) =>
          page.month === null ? (
            <Empty why={t.assess.none} next={t.assess.noneNext} />
          ) : (
            <List key={page.month} page={page} month={page.month} onSaid={setSaid} />
          )
        }
      </Load>
    </>
  );
}

interface ListProps {
  page: Assessments;
  month: string;
  onSaid: (said: string) => void;
}

/** Of somebody who leads something has to be said beside the points, so that they are not among these. */
const isQuick = ({ state, rank }: AssessmentRow): boolean => state === 'SELF_SUBMITTED' && rank === 'STAFF';

function List({ page, month, onSaid }: ListProps) {
  const { evaluation: t } = useT();
  const { today } = useMe();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const quick = page.items.filter(isQuick);
  const taken = quick.filter(({ id }) => chosen.includes(id));
  const left = page.items.filter(({ standing }) => standing === null).length;
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => (taken.length === 0 ? [{ field: null, message: t.assess.noneChosen }] : []),
    send: () => {
      const entries = taken.map(({ id, version, selfPoints, superiorRemark }) => ({
        ...{ id, version, remark: superiorRemark },
        points: selfPoints,
      }));
      return call('POST /assessments', { body: { entries }, idempotencyKey: key.forContent(entries) });
    },
    done: () => {
      key.acknowledged();
      forgetLists();
      setChosen([]);
      onSaid(t.assess.wereTaken(taken.length));
    },
  });
  return (
    <>
      <nav className="evaluation-months" aria-label={t.months}>
        {page.months.map((one) => (
          <Link key={one} href={`/evaluations/assess?month=${one}`} aria-current={one === month ? 'page' : undefined}>
            {showMonth(one)}
          </Link>
        ))}
      </nav>
      <p>
        {t.assess.left(left, page.items.length)}
        {page.superiorDueOn !== null &&
          ` ${t.assess.due(showDay(page.superiorDueOn), today > page.superiorDueOn && left > 0)}`}
      </p>
      <Form id="take-several" label={t.assess.several} submission={submission}>
        <ul className="rows evaluation-people">
          {page.items.map((row) => (
            <li key={row.id} className="row">
              {isQuick(row) && (
                <input
                  type="checkbox"
                  aria-label={t.assess.choose(row.personName)}
                  checked={chosen.includes(row.id)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, row.id] : chosen.filter((one) => one !== row.id))
                  }
                />
              )}
              <Person row={row} />
            </li>
          ))}
        </ul>
        {quick.length > 0 && (
          <div className="form-actions">
            <label className="evaluation-all">
              <input
                type="checkbox"
                checked={taken.length === quick.length}
                onChange={({ target }) => setChosen(target.checked ? quick.map(({ id }) => id) : [])}
              />
              {t.assess.all(quick.length)}
            </label>
            <SubmitButton pending={submission.pending}>{t.assess.takeAsSaid(taken.length)}</SubmitButton>
          </div>
        )}
      </Form>
    </>
  );
}

function Person({ row }: { row: AssessmentRow }) {
  const { evaluation: t, effects } = useT();
  const shown = row.standing ?? row.self;
  return (
    <>
      <div className="row-main">
        <Link href={`/evaluations/${row.id}`} className="row-title">
          {row.personName}
        </Link>
        <p className="row-facts">
          <span>{row.position}</span>
          <span>{row.unit.name}</span>
          <span>{t.states[row.state]}</span>
          <span>{row.assigned === 0 ? t.noWork : t.done(row.accepted, row.assigned)}</span>
          {row.reported > row.accepted && (
            <span className="evaluation-late">{t.toAccept(row.reported - row.accepted)}</span>
          )}
          {row.undecidedEffects > 0 && <span className="evaluation-late">{effects.waiting(row.undecidedEffects)}</span>}
          {row.marks > 0 && <span className="evaluation-late">{t.marks(row.marks)}</span>}
        </p>
      </div>
      <div className="row-side">
        {shown.hundredths === null ? (
          <span className="meta">{t.scoreState(shown.state)}</span>
        ) : (
          <span className="evaluation-total">
            <strong>{shownHundredths(shown.hundredths)}</strong> {shown.band === null ? '' : t.band(shown.band)}{' '}
            <span className="meta">{row.standing === null ? t.byOneself : t.bySuperior}</span>
          </span>
        )}
      </div>
    </>
  );
}
