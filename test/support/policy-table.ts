import {
  everybody,
  inspecting,
  job,
  nobody,
  ofPerson,
  own,
  unit,
  unitOrInspecting,
  unitOrOwn,
  unitOrWide,
  wide,
  type Row,
  type Who,
  type Elsewhere,
  type Answer,
  type TablePolicy,
} from './policy-answers';
import { EVALUATION_POLICIES } from './policy-evaluation';

export type { Row, TablePolicy, Who } from './policy-answers';

/** Structure, calendar and checklists are open inside of a tenant; they are laid down for the whole of it. */
const open: TablePolicy = { see: everybody, add: wide };
/** The inspecting side from the start, the inspected side once it is released. */
const twoSides = (released: Answer): TablePolicy => ({
  see: (...asked) => inspecting(...asked) || (released(...asked) && unitOrWide(...asked)),
  add: inspecting,
});
const since =
  (column: string): Answer =>
  (row) =>
    row[column] !== null;

const seeAccount: Answer = (row, who, find) => unitOrWide(row, who, find) || row['id'] === who.actor;
/** What is given over the whole tenant only who reaches the whole of it gives or takes. */
const reached: Answer = (row, who, find) =>
  wide(row, who, find) || (row['tenant_wide'] === false && unit(row, who, find));

const ownMark: Answer = (row, { actor, person }) => row['reader'] === (person || actor);

const seeTask: Answer = (row, who, find) =>
  unitOrWide(row, who, find) ||
  inspecting(row, who, find) ||
  who.units.includes(Number(row['assignee_unit_id'] ?? 0)) ||
  ofPerson('assignee_staff_id')(row, who, find);
/** Who may see the one may see what hangs on it. */
const seenWith =
  (table: string, column: string): Answer =>
  (row, who, find) => {
    const other = find(table, { id: row[column] });
    return other !== undefined && other['tenant_id'] === who.tenant && POLICIES[table]?.see(other, who, find) === true;
  };
const ofSeenAccount = seenWith('account', 'account_id');
/** The inspecting side's own workings are its alone; whoever verifies a chain sees all of it. */
const seeEntry: Answer = (row, who, find) =>
  inspecting(row, who, find) ||
  (row['is_internal'] === false && unitOrWide(row, who, find)) ||
  (who.wide && who.actor === 'job:audit.verify');
const ofSeenEntry: Answer = ({ id }, { units, person }, find) =>
  find('audit_entry', { link_id: id, action: 'roster.personal-number-shown', subject_id: person }) !== undefined ||
  units.some(
    (unit) =>
      find('audit_entry', { link_id: id, inspecting_unit_id: unit }) !== undefined ||
      find('audit_entry', { link_id: id, is_internal: false, org_unit_id: unit }) !== undefined,
  );
const ofSeenTask = seenWith('remediation_task', 'task_id');
const whereOneHasADuty: Answer = (row, who, find) =>
  unitOrWide(row, who, find) ||
  (who.person !== '' &&
    find('duty_assignment', { staff_member_id: who.person, org_unit_id: row['org_unit_id'] }) !== undefined);
/** Whether the finding of this id names the person. */
const names = (id: unknown, { tenant, person }: Who, find: Elsewhere): boolean =>
  person !== '' &&
  find('finding_person', { finding_id: id, tenant_id: tenant, staff_member_id: person, removed_at: null }) !==
    undefined;

/** Whoever reaches where the person works today. */
const worksThere: Answer = (row, who, find) => {
  const person = find('staff_member', { id: row['staff_member_id'], tenant_id: who.tenant });
  return person !== undefined && unitOrWide(person, who, find);
};
const ownOrWorksThere: Answer = (...asked) => worksThere(...asked) || ofPerson('staff_member_id')(...asked);
const seeSanction: Answer = (...asked) => unitOrWide(...asked) || ownOrWorksThere(...asked);

/** What is noted during a visit: seen with it, noted by the inspecting side. */
const noted = (table: string, column: string): TablePolicy => ({
  see: seenWith(table, column),
  add: inspecting,
  change: (...asked) => inspecting(...asked) && seenWith(table, column)(...asked),
});

/**
 * What policies and privileges together let the application role do with a row of its tenant, as a person would say it.
 * Written by hand from what the product promises, not from the policies: the test holds the two against each other.
 */
export const POLICIES: Readonly<Record<string, TablePolicy>> = {
  tenant: { ...open, change: wide },
  org_unit: { ...open, change: wide },
  org_unit_succession: open,
  work_calendar: open,
  calendar_day: open,
  legal_basis: { ...open, change: wide },
  working_hours: open,
  org_unit_act: open,
  setting_value: { ...open, change: wide },
  checklist_version: { ...open, change: wide },
  checklist_draft: { see: wide, add: wide, change: wide },
  checklist_item: open,

  // By whose administrators see to it, and by its owner; what hangs on an account goes with it.
  account: { see: seeAccount, add: unitOrWide, change: seeAccount },
  role_grant: {
    see: ofSeenAccount,
    add: (...asked) => reached(...asked) && ofSeenAccount(...asked),
    change: (...asked) => reached(...asked) && ofSeenAccount(...asked),
  },
  session: { see: ofSeenAccount, add: own, change: own, remove: ofSeenAccount },
  sign_in_link: { see: ofSeenAccount, add: ofSeenAccount, change: ofSeenAccount },
  second_factor: { see: ofSeenAccount, add: own, change: ofSeenAccount },
  api_token: { see: own, add: own, change: own },
  // Counted by the function that looks a token up.
  api_token_use: { see: own, add: nobody },
  recovery_code: { see: ofSeenAccount, add: own, change: own, remove: ofSeenAccount },
  known_place: { see: own, add: own, change: own },
  idempotency_key: { see: own, add: own },

  // The log is written by its function alone.
  audit_head: { see: wide, add: nobody },
  audit_link: { see: (...asked) => wide(...asked) || ofSeenEntry(...asked), add: nobody },
  // Whose whole number was shown reads for which reason.
  audit_entry: {
    see: (...asked) =>
      seeEntry(...asked) || (asked[0]['action'] === 'roster.personal-number-shown' && ofPerson('subject_id')(...asked)),
    add: nobody,
  },
  // By who has the units; whoever a record is about sees who opened it.
  read_log: {
    see: (...asked) => unitOrWide(...asked) || ofPerson('subject_id')(...asked),
    add: (row, { actor }) => row['actor'] === actor,
  },
  read_log_seal: { see: wide, add: wide },

  // Where somebody has worked the record stays.
  staff_member: {
    see: (row, who, find) =>
      unitOrWide(row, who, find) ||
      ofPerson('id')(row, who, find) ||
      (row['earlier_units'] as number[]).some((id) => who.units.includes(id)),
    add: unitOrWide,
    change: unitOrWide,
  },
  appointment: { see: unitOrOwn, add: unitOrWide, change: unitOrWide },
  // Each part as far as its own permission reaches, which are the units while it is asked for. Not where somebody was before.
  staff_particulars: { see: ownOrWorksThere, add: worksThere, change: worksThere },
  // Told to where somebody comes to as well.
  staff_movement: {
    see: (row, who, find) =>
      unitOrWide(row, who, find) ||
      ofPerson('staff_member_id')(row, who, find) ||
      who.units.includes(Number(row['to_unit_id'] ?? 0)),
    add: unitOrWide,
    change: unitOrWide,
  },
  job_position: { see: whereOneHasADuty, add: unitOrWide, change: unitOrWide },
  // Whoever has a duty somewhere reads what there is to do there.
  duty_list: { see: whereOneHasADuty, add: unitOrWide, change: unitOrWide },
  duty: { see: whereOneHasADuty, add: unitOrWide },
  duty_assignment: { see: unitOrOwn, add: unitOrWide, change: unitOrWide },
  // Where it happened, where the person works today, and the person; entered, signed and annulled where they work.
  sanction: { see: seeSanction, add: worksThere, change: ownOrWorksThere },
  headcount_quota: { see: unitOrWide, add: unitOrWide, change: unitOrWide },
  ...EVALUATION_POLICIES,

  roster_import: { see: unitOrWide, add: unitOrWide, change: unitOrWide },
  roster_import_file: { see: unitOrWide, add: unitOrWide, change: unitOrWide, remove: unitOrWide },
  roster_import_row: { see: unitOrWide, add: unitOrWide, change: unitOrWide, remove: unitOrWide },
  roster_import_number: { see: unitOrWide, add: unitOrWide, change: unitOrWide, remove: unitOrWide },
  roster_import_progress: { see: unitOrWide, add: unitOrWide, change: unitOrWide, remove: unitOrWide },

  // Until it is attached only its uploader sees a file; then also the unit it is about, and its audience. The sweeping
  // job checks them all and removes what nobody attached.
  evidence_file: {
    see: (row, who, find) =>
      job(row, who, find) ||
      unit(row, who, find) ||
      // Over the whole tenant: what one unit has let another see.
      (who.wide && (row['audience_unit_ids'] as number[]).length > 0) ||
      ofPerson('uploaded_by')(row, who, find) ||
      (row['audience_unit_ids'] as number[]).some((id) => who.units.includes(id)),
    add: ofPerson('uploaded_by'),
    // Its uploader binds it once; the unit whose it is then may let others see it.
    change: (row, who, find) =>
      job(row, who, find) ||
      (ofPerson('uploaded_by')(row, who, find) && row['org_unit_id'] === null) ||
      unit(row, who, find),
    remove: (row, who, find) => job(row, who, find) && row['org_unit_id'] === null,
  },

  // The person, or the office by its units (which permission it takes is the first lock's question); told in one's own name.
  inbox_item: {
    see: (row, who, find) => ofPerson('person_id')(row, who, find) || who.units.includes(Number(row['unit_id'] ?? 0)),
    add: (row, { person }) => (row['told_by'] ?? '') === person,
  },
  inbox_read: { see: ownMark, add: ownMark },

  inspection: { ...twoSides(since('locked_at')), change: inspecting },
  // Once released, whoever it names as well, whatever their units.
  finding: {
    see: (row, who, find) =>
      twoSides(since('released_at')).see(row, who, find) ||
      (row['released_at'] !== null && names(row['id'], who, find)),
    add: inspecting,
    change: inspecting,
  },
  // A proposal is the inspecting side's own until it holds.
  finding_amendment: {
    see: (row, who, also) => inspecting(row, who, also) || (row['state'] === 'APPROVED' && unitOrWide(row, who, also)),
    add: (...asked) => inspecting(...asked) && ofPerson('proposed_by')(...asked),
    change: inspecting,
  },
  finding_statement: {
    see: (...asked) => inspecting(...asked) || unitOrWide(...asked) || ofPerson('author_id')(...asked),
    // For the unit by its people, in one's own name by whoever is named.
    add: (row, who, find) =>
      ofPerson('author_id')(row, who, find) &&
      (row['side'] === 'UNIT' ? unit(row, who, find) : names(row['finding_id'], who, find)),
  },
  result_notice: twoSides(everybody),
  checklist_answer: noted('inspection', 'inspection_id'),
  attendance: noted('inspection', 'inspection_id'),
  team_member: noted('inspection', 'inspection_id'),
  finding_person: noted('finding', 'finding_id'),
  finding_evidence: noted('finding', 'finding_id'),
  minutes: { ...twoSides(everybody), change: inspecting },
  minutes_addendum: twoSides(everybody),
  minutes_series: { see: unit, add: unit, change: unit },

  // Both sides, the unit that holds it, the person who does it; what happened to it goes with it.
  remediation_task: { see: seeTask, add: inspecting, change: seeTask },
  task_proof: {
    see: ofSeenTask,
    add: (...asked) => ofSeenTask(...asked) && ofPerson('submitted_by')(...asked),
  },
  verification: {
    see: ofSeenTask,
    add: (row, who, find) =>
      ofPerson('verified_by')(row, who, find) &&
      inspecting(find('remediation_task', { id: row['task_id'] }) ?? {}, who, find),
  },
  // Asked by the inspected unit under one's own name, answered by the inspecting one.
  task_request: {
    see: ofSeenTask,
    add: (row, who, also) => unit(row, who, also) && ofPerson('asked_by')(row, who, also) && row['outcome'] === null,
    change: inspecting,
  },
  task_proposal: {
    see: ofSeenTask,
    add: (...asked) => ofSeenTask(...asked) && ofPerson('proposed_by')(...asked),
  },
  // In one's own name; in nobody's by an administrator who is nobody of the roster.
  hand_over: {
    see: unitOrWide,
    add: (row, who, find) => unitOrWide(row, who, find) && (row['handed_by'] ?? '') === who.person,
  },
  // Counted by triggers alone.
  task_tally: { see: unitOrWide, add: nobody },
  task_event: {
    see: ofSeenTask,
    add: (row, who, find) => ofSeenTask(row, who, find) && (row['by_staff_id'] ?? '') === who.person,
  },

  // Counted by triggers, for the unit and for the body that inspected it.
  overdue_spell: { see: unitOrInspecting, add: nobody },
  month_tally: { see: unitOrInspecting, add: nobody },
};

/** Answers for somebody and any row: another tenant's is nobody's. `find` looks for a row of another table by its values. */
export function judge(who: Who, find: Elsewhere) {
  return (verb: keyof TablePolicy, table: string, row: Row): boolean => {
    if (row[table === 'tenant' ? 'id' : 'tenant_id'] !== who.tenant) return false;
    const answer = POLICIES[table]?.[verb] ?? nobody;
    return answer(row, who, find);
  };
}
