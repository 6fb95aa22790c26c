import type { StartFacts } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { NameField } from '../roster/PersonPicker';

interface RepresentativeProps {
  unitId: number | null;
  /** Heads of the unit, one of whom usually receives the team. */
  likely: StartFacts['representatives'];
  name: string;
  position: string;
  onChange: (name: string, position: string) => void;
}

const OFFERED = 3;

/** Who stands for the unit; not always there yet when the visit begins. */
export function RepresentativeFields({ unitId, likely, name, position, onChange }: RepresentativeProps) {
  const { visit, inspection } = useT();
  const t = inspection.start;
  return (
    <>
      <h2>{t.representative}</h2>
      <p className="meta">{visit.start.later}</p>
      {likely.length > 0 && name === '' && (
        <div className="presets" role="group" aria-label={visit.start.likely}>
          <p className="meta">{visit.start.likely}</p>
          {likely.slice(0, OFFERED).map((person) => (
            <Button
              key={`${person.name}${person.position}`}
              look="quiet"
              icon="plus"
              onClick={() => onChange(person.name, person.position)}
            >
              {person.name} – {person.position}
            </Button>
          ))}
        </div>
      )}
      <div className="pair">
        <NameField
          optional
          name="representativeName"
          label={t.representativeName}
          unitId={unitId}
          value={name}
          onType={(typed) => onChange(typed, position)}
          onPick={(person) => onChange(person.fullName, person.position)}
        />
        <TextField
          optional
          name="representativePosition"
          label={t.representativePosition}
          value={position}
          onChange={(typed) => onChange(name, typed)}
        />
      </div>
    </>
  );
}
