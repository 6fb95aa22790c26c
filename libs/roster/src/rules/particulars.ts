/** What is kept of a person behind a right of its own, one right a part. */
export const PARTS = ['CONTACT', 'PARTY', 'ORIGIN', 'HEALTH', 'FAMILY'] as const;
export type Part = (typeof PARTS)[number];

/** The permission that a part takes. */
export const PERMISSION_OF: Readonly<Record<Part, string>> = {
  CONTACT: 'roster.read-contact',
  PARTY: 'roster.read-party',
  ORIGIN: 'roster.read-origin',
  HEALTH: 'roster.read-health',
  FAMILY: 'roster.read-family',
};

/** What a part says; what is not known is null. */
export interface PartValues {
  readonly CONTACT: {
    readonly personalNumber: string | null;
    readonly phone: string | null;
    readonly address: string | null;
  };
  readonly PARTY: {
    readonly isMember: boolean | null;
    readonly joinedOn: string | null;
    /** Ngày chính thức: the end of the time on probation. */
    readonly confirmedOn: string | null;
    /** Chi bộ. */
    readonly cell: string | null;
  };
  readonly ORIGIN: { readonly ethnicGroup: string | null; readonly religion: string | null };
  readonly HEALTH: { readonly condition: string | null };
  readonly FAMILY: { readonly relatives: string | null };
}

/** Nothing known of any part. */
export const NOTHING_KNOWN: PartValues = {
  CONTACT: { personalNumber: null, phone: null, address: null },
  PARTY: { isMember: null, joinedOn: null, confirmedOn: null, cell: null },
  ORIGIN: { ethnicGroup: null, religion: null },
  HEALTH: { condition: null },
  FAMILY: { relatives: null },
};

/** What a part says after an entry: what is left out stays, null or an empty text clears. */
export function partAfter<Name extends Part>(before: PartValues[Name], entered: object): PartValues[Name] {
  const given = Object.entries(entered).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...Object.fromEntries(given.map(([name, value]: [string, unknown]) => [name, value === '' ? null : value])),
  };
}

/** Names of the fields that differ. */
export const changedFields = (before: object, after: object): string[] =>
  Object.keys(after).filter((name) => before[name as keyof typeof before] !== after[name as keyof typeof after]);

export type PartyFault = 'not-a-member' | 'confirmed-before-joined';

/** Whether what is said of the Party agrees with itself. */
export function partyFault({ isMember, joinedOn, confirmedOn, cell }: PartValues['PARTY']): PartyFault | null {
  if (isMember !== true && (joinedOn ?? confirmedOn ?? cell) !== null) return 'not-a-member';
  return joinedOn !== null && confirmedOn !== null && confirmedOn < joinedOn ? 'confirmed-before-joined' : null;
}
