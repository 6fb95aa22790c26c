import { Link } from 'wouter';
import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Facts, Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { showMonth } from '../reporting/months';
import { Arithmetic } from './Arithmetic';
import { AssessForm } from './AssessForm';
import { Effects } from './Effects';
import { OfficeForms } from './OfficeForms';
import { PointsTable } from './PointsTable';
import { SelfForm } from './SelfForm';
import { SheetActs } from './SheetActs';
import { shownHundredths } from './points';
import { useEvaluation } from './useEvaluations';

/** One person's month: written by the person, assessed by whoever stands above, read by the office. */
export function SheetPage({ id }: { id: string }) {
  const query = useEvaluation(id);
  return (
    <Load query={query} as="page" rows={8}>
      {(evaluation) => <Loaded evaluation={evaluation} />}
    </Load>
  );
}

const BACK = { OWN: '/evaluations', SUPERIOR: '/evaluations/assess', READER: '/evaluations/cycles' } as const;

function Loaded({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  const [said, setSaid] = useSaid();
  const { month, personName, position, unit, readAs, may, state } = evaluation;
  const title = readAs === 'OWN' ? t.monthOf(showMonth(month)) : t.monthOfPerson(personName, showMonth(month));
  usePageTitle(title);
  return (
    <>
      <PageHead
        title={title}
        back={
          <Link href={BACK[readAs]} className="see-all">
            <Icon name="left" small />
            {t.back[readAs]}
          </Link>
        }
      >
        <p className="page-tags">
          <span className="meta">
            {position}, {unit.name}
          </span>
          <span className="meta">{t.states[state]}</span>
          {evaluation.number > 1 && <span className="meta">{t.decisionNumber(evaluation.number)}</span>}
        </p>
      </PageHead>
      <Done said={said} />
      {state === 'RETURNED' && evaluation.returnReason !== null && (
        <Notice tone="warm" icon="warning">
          <p>{t.returnedWith(evaluation.returnedByName ?? '', evaluation.returnReason)}</p>
        </Notice>
      )}
      {may.includes('save') ? (
        <SelfForm key={evaluation.id} evaluation={evaluation} onSaid={setSaid} />
      ) : (
        <>
          <Standing evaluation={evaluation} />
          <SheetActs evaluation={evaluation} onSaid={setSaid} />
          <OfficeForms key={evaluation.version} evaluation={evaluation} onSaid={setSaid} />
          <Section id="points" title={t.general}>
            <PointsTable evaluation={evaluation} />
            <Words evaluation={evaluation} />
          </Section>
        </>
      )}
      <Effects evaluation={evaluation} onSaid={setSaid} />
      {may.includes('assess') && (
        <Section id="assess" title={t.assess.heading} note={t.assess.note}>
          <AssessForm key={evaluation.assessedAt} evaluation={evaluation} onSaid={setSaid} />
        </Section>
      )}
      <Section id="why" title={t.why.heading} note={t.why.note}>
        <Arithmetic evaluation={evaluation} />
      </Section>
      {evaluation.earlier.length > 0 && (
        <Section id="earlier" title={t.earlier}>
          <ul className="rows">
            {evaluation.earlier.map((one) => (
              <li key={one.id} className="row">
                <div className="row-main">
                  <Link href={`/evaluations/${one.id}`} className="row-title">
                    {t.decisionNumber(one.number)}
                    {one.hundredths === null ? '' : `: ${shownHundredths(one.hundredths)}`}
                  </Link>
                  <p className="row-facts">
                    <span>{t.replaced(one.supersededByName ?? '', one.supersededReason ?? '')}</span>
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

/** The number first, then from whom it is. */
function Standing({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  const { self, standing, superiorName, submittedAt, lockedAt, lockedByName, superiorDueOn } = evaluation;
  const shown = standing ?? self;
  const own = standing === null;
  return (
    <div className="panel evaluation-standing">
      {shown.hundredths === null ? (
        <p className="empty-why">{t.noScore(shown.state, shown.awaited)}</p>
      ) : (
        <p className="evaluation-big">
          <strong>{shownHundredths(shown.hundredths)}</strong> {shown.band === null ? '' : t.band(shown.band)}
        </p>
      )}
      <p className="meta">{own ? t.byOneself : evaluation.lockedAt === null ? t.bySuperior : t.closed}</p>
      <Facts
        items={[
          [t.superior, superiorName ?? t.noSuperior],
          [t.sentAt, submittedAt === null ? null : showInstant(submittedAt)],
          [t.lateReason, evaluation.lateReason],
          [t.superiorDue, lockedAt === null ? showDay(superiorDueOn) : null],
          [t.lockedBy, lockedAt === null ? null : `${lockedByName ?? ''}, ${showInstant(lockedAt)}`],
        ]}
      />
    </div>
  );
}

function Words({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  return (
    <Facts
      items={[
        [t.strengths, evaluation.strengths],
        [t.weaknesses, evaluation.weaknesses],
        [t.superiorRemark, evaluation.superiorRemark],
        [t.meetingRemark, evaluation.meetingRemark],
        [t.cellRemark, evaluation.cellRemark],
      ]}
    />
  );
}
