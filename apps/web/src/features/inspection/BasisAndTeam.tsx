import { useState } from 'react';
import { useMe } from '../../app/session';
import type { DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import type { StartContent } from './startContent';

interface BasisProps {
  draft: DraftHandle<StartContent>;
  /** Something in here may have to be corrected. */
  hasProblem: boolean;
}

/** Decision and team: one line when they are as last time, all fields when something is missing or to be changed. */
export function BasisAndTeam({ draft, hasProblem }: BasisProps) {
  const { visit, inspection } = useT();
  const t = inspection.start;
  const [changing, setChanging] = useState(false);
  const { value } = draft;
  const { decisionNumber, decisionDate, head, secretary, members } = value;
  const isComplete = decisionNumber && decisionDate && head.person && secretary.person;
  if (changing || hasProblem || (!isComplete && value.unit.unit)) return <AllFields draft={draft} />;
  if (!isComplete) return null;
  // Whoever leads or writes is proposed as a member too, and is one person.
  const named = [head.person?.id, secretary.person?.id];
  const names = members.filter(({ id }) => !named.includes(id)).map(({ fullName }) => fullName);
  return (
    <div className="panel basis">
      <h2>{visit.start.basisAndTeam}</h2>
      <p>{inspection.decisionOn(decisionNumber, decisionDate)}</p>
      <p>
        {t.head}: {head.person?.fullName} · {t.secretary}: {secretary.person?.fullName}
        {names.length > 0 && ` · ${visit.start.members}: ${names.join(', ')}`}
      </p>
      <Button look="quiet" icon="pen" onClick={() => setChanging(true)}>
        {visit.start.change}
      </Button>
    </div>
  );
}

function AllFields({ draft: { value, change } }: { draft: DraftHandle<StartContent> }) {
  const t = useT().inspection.start;
  const me = useMe();
  const ownUnit = me.unit?.id ?? me.roles[0]?.unit.id ?? null;
  return (
    <>
      <h2>{t.basis}</h2>
      <div className="pair">
        <TextField
          name="decisionNumber"
          label={t.decisionNumber}
          hint={t.decisionNumberHint}
          value={value.decisionNumber}
          onChange={(decisionNumber) => change({ decisionNumber })}
        />
        <DayField
          name="decisionDate"
          label={t.decisionDate}
          value={value.decisionDate}
          onChange={(decisionDate) => change({ decisionDate })}
        />
      </div>
      <h2>{t.team}</h2>
      <div className="pair">
        <PersonPicker
          name="headId"
          label={t.head}
          hint={t.personHint}
          unitId={ownUnit}
          value={value.head}
          onChange={(head) => change({ head })}
        />
        <PersonPicker
          name="secretaryId"
          label={t.secretary}
          hint={t.personHint}
          unitId={ownUnit}
          value={value.secretary}
          onChange={(secretary) => change({ secretary })}
        />
      </div>
      <Members unitId={ownUnit} members={value.members} onChange={(members) => change({ members })} />
    </>
  );
}

interface MembersProps {
  unitId: number | null;
  members: StartContent['members'];
  onChange: (members: StartContent['members']) => void;
}

function Members({ unitId, members, onChange }: MembersProps) {
  const { visit, inspection } = useT();
  const t = visit.start;
  const [picked, setPicked] = useState<PersonChoice>(NO_PERSON);
  const pick = (choice: PersonChoice): void => {
    const { person } = choice;
    if (!person) return setPicked(choice);
    if (!members.some(({ id }) => id === person.id)) onChange([...members, { ...person, role: 'MEMBER' }]);
    setPicked(NO_PERSON);
  };
  return (
    <div className="people">
      <PersonPicker
        optional
        name="members"
        label={t.addMember}
        hint={inspection.start.personHint}
        unitId={unitId}
        value={picked}
        onChange={pick}
      />
      <ul className="members">
        {members.map((member) => (
          <li key={member.id}>
            <span>{member.fullName}</span>
            <Button
              look="quiet"
              icon="cross"
              aria-label={t.removeMember(member.fullName)}
              onClick={() => onChange(members.filter((other) => other !== member))}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
