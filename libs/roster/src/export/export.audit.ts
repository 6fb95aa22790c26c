import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';

interface Exported {
  readonly unitName: string;
  readonly onDay: string;
  readonly format: string;
  readonly parts: readonly string[];
  readonly count: number;
}

/** That a list of people has left as a file, with which parts; whose records they are stands in the log of reads. */
export function staffExported(unit: UnitFacts, { unitName, onDay, format, parts, count }: Exported): AuditEntry {
  return {
    action: 'roster.staff-exported',
    subject: { type: 'org_unit', id: String(unit.id), orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: {},
    after: { name: unitName, onDay, format, parts, count },
  };
}
