import { Link } from 'wouter';
import type { StaffRecord } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Facts, Notice, PageHead, Section } from '../../ui/Parts';
import { PrintButton, PrintHead } from '../../ui/PrintSheet';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { OwnSanctions, Sanctions } from '../discipline/Sanctions';
import { OwnYearStrip, YearStrip } from '../evaluation/year/YearStrip';
import { CorrectForm } from './CorrectForm';
import { DutyLines } from './DutyLines';
import { heldOn, leaveOn } from './line';
import { MoveForm } from './MoveForm';
import { MovementList } from './MovementList';
import { PostLine } from './PostLine';
import { PrivateParts } from './PrivateParts';
import { Readings } from './Readings';
import { OwnFindings, RecordFindings } from './RecordFindings';
import './roster.css';
import { rosterAddress } from './rosterAddress';
import { usePerson } from './useRoster';

/** One person: what stands about them, the posts they have held, and what was entered. */
export function PersonPage({ id }: { id: string }) {
  const query = usePerson(id);
  return (
    <Load query={query} as="page" rows={6}>
      {(person) => <Loaded person={person} />}
    </Load>
  );
}

function Loaded({ person }: { person: StaffRecord }) {
  const { roster: t, discipline } = useT();
  const me = useMe();
  const [said, setSaid] = useSaid();
  usePageTitle(person.fullName);
  const held = heldOn(person.appointments, me.today);
  const main = held.find(({ isMain }) => isMain);
  const leave = leaveOn(person.movements, me.today);
  const isOwn = me.person?.id === person.id;
  const mayChange = me.permissions.includes('roster.manage-staff') && !isOwn;
  const back = !isOwn && (
    <Link href={rosterAddress({ unitId: person.unit.id })} className="see-all">
      <Icon name="left" small />
      {t.back}
    </Link>
  );
  const beside = held.filter(({ isMain }) => !isMain).map(({ position, unit }) => t.postAt(position, unit.name));
  return (
    <>
      <PrintHead title={t.record.sheet} of={me.tenant.name} />
      <PageHead title={person.fullName} back={back}>
        <PrintButton label={t.record.print} />
      </PageHead>
      <Done said={said} />
      {leave && (
        <Notice icon="clock">
          <p>{t.awayUntil(t.leaves[leave.leaveKind ?? 'OTHER'], showDay(leave.untilDay ?? ''))}</p>
        </Notice>
      )}
      <Facts
        items={[
          [t.presentPost, main ? main.position : t.noPost],
          [t.presentUnit, person.unit.name],
          [t.beside, beside.join('; ')],
          [t.kind, t.kinds[person.kind]],
          [t.dutyGroup, main?.dutyGroup && t.dutyGroups[main.dutyGroup]],
          [t.staffCode, person.staffCode],
          [t.sex, person.sex && t.sexes[person.sex]],
          [t.birth, person.bornOn ? showDay(person.bornOn) : person.birthYear],
          [t.managedBy, person.managedBy && t.managing[person.managedBy]],
          [t.rank, person.rankCode],
          [t.step, person.rankStep],
        ]}
      />
      {mayChange && (
        <div className="person-verbs">
          <Unfold label={t.move} icon="right">
            {(close) => (
              <MoveForm
                person={person}
                onClose={close}
                onDone={() => {
                  close();
                  setSaid(t.moved);
                }}
              />
            )}
          </Unfold>
          <Unfold label={t.correct} icon="pen">
            {(close) => (
              <CorrectForm
                person={person}
                onClose={close}
                onDone={() => {
                  close();
                  setSaid(t.corrected);
                }}
              />
            )}
          </Unfold>
        </div>
      )}
      <Section id="private" title={t.private.heading} note={t.private.note}>
        <PrivateParts person={person} mayEnter={mayChange} isOwn={isOwn} onSaved={() => setSaid(t.private.saved)} />
      </Section>
      <Section id="post-line" title={t.lineHeading} note={t.lineNote}>
        <PostLine posts={person.appointments} />
      </Section>
      {person.duties.length > 0 && (
        <Section id="record-duties" title={t.record.duties} count={person.duties.length}>
          <DutyLines duties={person.duties} />
        </Section>
      )}
      <Section id="movements" title={t.movementsHeading} count={person.movements.length}>
        <MovementList person={person} mayChange={mayChange} onDone={() => setSaid(t.wasWithdrawn)} />
      </Section>
      {isOwn && me.permissions.includes('inspection.answer-named') && <OwnFindings />}
      {!isOwn && me.permissions.includes('inspection.read') && <RecordFindings id={person.id} />}
      {isOwn && me.permissions.includes('evaluation.take-part') && <OwnYearStrip />}
      {!isOwn && me.permissions.includes('evaluation.read-year') && <YearStrip id={person.id} />}
      {isOwn && (
        <Section id="sanctions" title={discipline.ownHeading}>
          <OwnSanctions />
        </Section>
      )}
      {!isOwn && me.permissions.includes('discipline.read-sanctions') && (
        <Section id="sanctions" title={discipline.heading} note={discipline.note}>
          <Sanctions person={person} />
        </Section>
      )}
      {(isOwn || me.permissions.includes('audit.read')) && (
        <Section id="readings" title={t.readings.heading}>
          <Unfold label={t.readings.show} icon="clock">
            {() => <Readings id={person.id} />}
          </Unfold>
        </Section>
      )}
      <p className="meta record-readers">{t.record.readers}</p>
    </>
  );
}
