/** Who asks: a role at its place. The commune's seats are those of its first commune. */
export const COMMUNE = [
  ...(['chair', 'vice', 'desk', 'head', 'official'] as const),
  ...(['party', 'standing', 'member', 'committee', 'keeper', 'records'] as const),
] as const;
export const PROVINCE = ['inspector', 'lead', 'secretary', 'follow', 'director', 'leader', 'administrator'] as const;
/** Head of inspection of another body of the same province, to which nothing of the first belongs. */
export const OTHER_BODY = 'finance';
/** Without a session, with one that has run out, and with one of an account that was disabled. */
export const OUTSIDE = ['anonymous', 'expired', 'disabled'] as const;

export type Seat = (typeof COMMUNE)[number] | (typeof PROVINCE)[number] | typeof OTHER_BODY;
export type Asker = Seat | (typeof OUTSIDE)[number];
export const SEATS: readonly Seat[] = [...COMMUNE, ...PROVINCE, OTHER_BODY];

// Groups as the table below speaks of them; by hand, from what each role is for.
export const EVERYBODY = SEATS;
export const INSPECT: readonly Seat[] = ['inspector', 'lead', 'secretary', 'finance'];
export const READ_RESULTS: readonly Seat[] = ['chair', 'vice', 'desk', ...INSPECT, 'follow', 'director', 'leader'];
export const READ_TASKS: readonly Seat[] = [...READ_RESULTS, 'head', 'official'];
/** Over the whole province. */
export const SET_UP: readonly Seat[] = ['administrator'];
/** The keeper runs the accounts of one commune. */
export const ADMINISTER: readonly Seat[] = ['administrator', 'keeper'];
/** Takes people on, moves them, corrects what stands about them. */
export const KEEP_ROSTER: readonly Seat[] = [...ADMINISTER, 'records'];
/** What visits look at; whoever runs the office writes it. */
export const READ_LISTS: readonly Seat[] = [...READ_RESULTS, ...ADMINISTER];
export const READ_STAFF: readonly Seat[] = [...READ_TASKS, ...KEEP_ROSTER];
export const LEAD_COMMUNE: readonly Seat[] = ['chair', 'vice'];
export const HAND_OUT: readonly Seat[] = [...LEAD_COMMUNE, 'head'];
export const DO_WORK: readonly Seat[] = ['chair', 'vice', 'desk', 'head', 'official'];
export const VERIFY: readonly Seat[] = ['lead', 'follow', 'finance'];
export const ANSWER: readonly Seat[] = [...VERIFY, 'director'];
export const FOLLOW_UP: readonly Seat[] = [...INSPECT, 'follow'];
export const DECIDE_AMENDMENT: readonly Seat[] = ['lead', 'director', 'finance'];
export const READ_DASHBOARD: readonly Seat[] = ['chair', 'vice', 'director', 'leader'];
export const READ_MONTH: readonly Seat[] = [...READ_DASHBOARD, 'party', 'standing', 'member', 'committee'];
export const READ_CHANGES: readonly Seat[] = ['chair', 'lead', 'director', 'leader', 'finance'];
