import type { FindingClass, LocalDate, Severity } from '@app/kernel';
import type { TransactionEvent } from '@app/platform';
import type { PersonPart } from './rules/finding';

/** Somebody of the roster whom a concluded finding names, with what they had said to it by then. */
export interface NamedPerson {
  readonly staffMemberId: string;
  readonly name: string;
  /** As what the first of the entries names them. */
  readonly part: PersonPart;
  readonly statement: string | null;
}

/** A finding that the notice has concluded, as upper libs need it: they cannot ask for what the inspecting side alone sees. */
export interface ConcludedFinding {
  readonly findingId: string;
  readonly inspectionId: string;
  /** The inspected unit, its body, and who inspected. */
  readonly orgUnitId: number;
  readonly bodyId: number;
  readonly inspectingUnitId: number;
  readonly title: string;
  readonly detail: string | null;
  readonly findingClass: FindingClass;
  readonly severity: Severity;
  /** Of the checklist's item; null outside of the list. */
  readonly itemCode: string | null;
  readonly legalBasis: string | null;
  readonly visitedOn: LocalDate;
  readonly minutesNumber: string;
  readonly noticeNumber: string;
  readonly noticeOn: LocalDate;
  readonly people: readonly NamedPerson[];
}

/** Findings that name somebody were concluded; told in the same transaction. */
export const FINDINGS_CONCLUDED: TransactionEvent<readonly ConcludedFinding[]> = {
  name: 'inspection.findings-concluded',
};

/** A released finding is not one any more; told in the same transaction. */
export const FINDING_WITHDRAWN: TransactionEvent<{
  readonly findingId: string;
  readonly orgUnitId: number;
  readonly bodyId: number;
  readonly title: string;
  readonly reason: string;
}> = { name: 'inspection.finding-withdrawn' };

/** A released finding says something else now; told in the same transaction. */
export const FINDING_CORRECTED: TransactionEvent<{
  readonly findingId: string;
  readonly orgUnitId: number;
  readonly bodyId: number;
  readonly itemCode: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly findingClass: FindingClass;
  readonly severity: Severity;
}> = { name: 'inspection.finding-corrected' };
