import { Link, useLocation, useSearchParams } from 'wouter';
import { queryClient } from '../../../app/queries';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { SubmitButton } from '../../../ui/Button';
import { Done, useSaid } from '../../../ui/Done';
import { Form } from '../../../ui/Form';
import { Load } from '../../../ui/Load';
import { More } from '../../../ui/More';
import { Empty, PageHead, Section } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { Unfold } from '../../../ui/Unfold';
import { useSubmit } from '../../../ui/useSubmit';
import { NoUnit } from '../../organization/NoUnit';
import { UnitPicker } from '../../organization/UnitPicker';
import { useUnitName } from '../../organization/useUnit';
import { useUnitOfAddress } from '../../organization/useUnitOfAddress';
import { SHEET_PLACE } from '../../sheets/sheetKind';
import { ImportScores } from './ImportScores';
import { UnitGradeSection } from '../unit-grade/UnitGradeSection';
import { PartyList } from '../party/PartyList';
import { EvaluationTabs } from '../EvaluationTabs';
import { shownHundredths } from '../points';
import { MonthStrip } from './MonthStrip';
import './year.css';
import { useYearsOfUnit, yearOfAddress, type YearRow } from './useYear';
import { YearLinks } from './YearLinks';

/** Roles over a unit come before the one that everybody has. */
const READING = [
  'COMMUNE_CHAIR',
  'BODY_HEAD',
  'HOME_AFFAIRS_DIRECTOR',
  'RECORDS_OFFICER',
  'UNIT_HEAD',
  'PROVINCE_LEADER',
];

/** The people of a unit, each with the months of a year. */
export function UnitYear() {
  const { year: t, sheets } = useT();
  const { roles, today, permissions } = useMe();
  const [said, setSaid] = useSaid();
  const [search] = useSearchParams();
  const named = /^[1-9]\d{0,8}$/.exec(search.get('unitId') ?? '')?.[0];
  const unitId = named ? Number(named) : roles.find(({ role }) => READING.includes(role))?.unit.id;
  const asked = yearOfAddress(search);
  const readsParty = permissions.includes('roster.read-party');
  const side = readsParty && search.get('side') === 'party' ? 'party' : 'state';
  usePageTitle(t.people);
  return (
    <>
      <PageHead title={t.people}>
        <p className="lead">{t.peopleLead}</p>
      </PageHead>
      <EvaluationTabs current="years" />
      <Done said={said} />
      <Choose key={unitId} unitId={unitId} more={`${asked ? `&year=${asked}` : ''}${side === 'party' ? PARTY : ''}`} />
      {unitId === undefined ? (
        <NoUnit />
      ) : (
        <>
          {side === 'state' && permissions.includes('evaluation.run') && (
            <Unfold label={sheets.importScores} icon="up" place={SHEET_PLACE}>
              {(close) => (
                <ImportScores
                  unitId={unitId}
                  year={asked ?? Number(today.slice(0, 4))}
                  onClose={close}
                  onDone={(text) => {
                    close();
                    setSaid(text);
                    void queryClient.invalidateQueries({ queryKey: ['evaluation'] });
                  }}
                />
              )}
            </Unfold>
          )}
          {readsParty && (
            <Sides current={side} address={`/evaluations/years?unitId=${unitId}${asked ? `&year=${asked}` : ''}`} />
          )}
          <YearLinks
            year={asked ?? Number(today.slice(0, 4))}
            address={`/evaluations/years?unitId=${unitId}${side === 'party' ? PARTY : ''}`}
          />
          {side === 'party' ? (
            <PartyList unitId={unitId} year={asked} />
          ) : (
            <>
              <UnitGradeSection key={unitId} unitId={unitId} year={asked} />
              <Section id="people" title={t.eachPerson}>
                <StateList unitId={unitId} year={asked} />
              </Section>
            </>
          )}
        </>
      )}
    </>
  );
}

const PARTY = '&side=party';

/** The State's results, or the Party's: two lists of other people, for whoever may read both. */
function Sides({ current, address }: { current: 'state' | 'party'; address: string }) {
  const { party: t } = useT();
  return (
    <nav className="evaluation-months" aria-label={t.sides}>
      <Link href={address} aria-current={current === 'state' ? 'page' : undefined}>
        {t.ofState}
      </Link>
      <Link href={`${address}${PARTY}`} aria-current={current === 'party' ? 'page' : undefined}>
        {t.ofParty}
      </Link>
    </nav>
  );
}

function StateList({ unitId, year: asked }: { unitId: number; year: number | undefined }) {
  const { year: t } = useT();
  const query = useYearsOfUnit(unitId, asked);
  return (
    <Load query={query} rows={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty why={t.noPeople} next={t.noPeopleNext} />;
        return (
          <>
            <ul className="rows">
              {items.map((row) => (
                <Person key={row.staffMemberId} row={row} year={pages[0]?.year} />
              ))}
            </ul>
            <p className="meta">{t.legend}</p>
            <More query={query} />
          </>
        );
      }}
    </Load>
  );
}

function Person({ row, year }: { row: YearRow; year: number | undefined }) {
  const { year: t } = useT();
  const { staffMemberId, personName, position, unit, months, soFar, forecast, overrides } = row;
  const grade = forecast?.grade ?? null;
  // A unit's grade stands with every head; here it is told where it lowers one.
  const isLowered = forecast?.reasons.some(({ code }) => code === 'UNIT_GRADE') ?? false;
  const bears = ({ code }: { code: string }): boolean => code !== 'UNIT_GRADE' || isLowered;
  return (
    <li className="year-row">
      <div className="year-row-head">
        <div className="row-main">
          <Link href={`/evaluations/years/${staffMemberId}${year ? `?year=${year}` : ''}`} className="row-title">
            {personName}
          </Link>
          <p className="row-facts">
            <span>{position}</span>
            <span>{unit.name}</span>
            {overrides.some(bears) && <span className="evaluation-late">{t.overrides}</span>}
          </p>
        </div>
        <p className="year-row-sum">
          {soFar.hundredths !== null && <strong>{shownHundredths(soFar.hundredths)}</strong>}
          {grade !== null && (
            <span className={grade === 'NOT_COMPLETED' ? 'year-fails' : 'meta'}>{t.shortGrades[grade]}</span>
          )}
        </p>
      </div>
      <MonthStrip months={months} label={`${t.strip}: ${personName}`} />
    </li>
  );
}

function Choose({ unitId, more }: { unitId: number | undefined; more: string }) {
  const { year: t, roster } = useT();
  const [, navigate] = useLocation();
  const [unit, setUnit] = useUnitOfAddress(unitId, useUnitName(unitId));
  const submission = useSubmit({
    fields: ['unitId'],
    check: () => (unit.unit ? [] : [{ field: 'unitId', message: roster.unitMissing }]),
    send: () => Promise.resolve(),
    done: () => navigate(`/evaluations/years?unitId=${unit.unit?.id ?? ''}${more}`),
  });
  return (
    <Form id="year-unit" submission={submission}>
      <div className="year-choose">
        <UnitPicker name="unitId" label={roster.unit} hint={roster.unitHint} value={unit} onChange={setUnit} />
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {t.show}
        </SubmitButton>
      </div>
    </Form>
  );
}
