import { useT } from '../../i18n';
import { Choice } from '../../ui/Choice';
import type { FieldError } from '../../ui/useSubmit';
import { NO_UNIT, SubunitPicker, type UnitChoice } from '../organization/UnitPicker';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';

export interface AssigneeChoice {
  kind: 'person' | 'unit';
  person: PersonChoice;
  unit: UnitChoice;
}
export const NO_ASSIGNEE: AssigneeChoice = { kind: 'person', person: NO_PERSON, unit: NO_UNIT };

type Assignee = { kind: 'person'; staffMemberId: string } | { kind: 'unit'; unitId: number };

/** As the server takes it; only for a choice that has been checked. */
export const assigneeOf = ({ kind, person, unit }: AssigneeChoice): Assignee =>
  kind === 'person' ? { kind, staffMemberId: person.person?.id ?? '' } : { kind, unitId: unit.unit?.id ?? 0 };

/** Only what was taken from the list is somebody. */
export function useAssigneeCheck(): (choice: AssigneeChoice) => FieldError[] {
  const t = useT().remediation.assign;
  return ({ kind, person, unit }) => {
    if (kind === 'person' && !person.person) return [{ field: 'assignee', message: t.personMissing }];
    if (kind === 'unit' && !unit.unit) return [{ field: 'assignee', message: t.unitMissing }];
    return [];
  };
}

interface AssigneeFieldsProps {
  value: AssigneeChoice;
  change: (part: Partial<AssigneeChoice>) => void;
  /** Whose people and divisions are offered. */
  unitId: number;
  /** Only people, where the divisions are not the assigner's to choose from. */
  personOnly?: boolean;
}

/** A person, or a division whose head names the person. */
export function AssigneeFields({ value, change, unitId, personOnly = false }: AssigneeFieldsProps) {
  const t = useT().remediation.assign;
  return (
    <>
      {!personOnly && (
        <Choice
          name="kind"
          label={t.kind}
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'person', label: t.person },
            { value: 'unit', label: t.unit },
          ]}
        />
      )}
      {value.kind === 'person' ? (
        <PersonPicker
          name="assignee"
          label={t.personLabel}
          unitId={unitId}
          value={value.person}
          onChange={(person) => change({ person })}
        />
      ) : (
        <SubunitPicker
          name="assignee"
          label={t.unitLabel}
          hint={t.unitHint}
          parentId={unitId}
          value={value.unit}
          onChange={(unit) => change({ unit })}
        />
      )}
    </>
  );
}
