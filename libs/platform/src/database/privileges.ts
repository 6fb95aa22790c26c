import type { Client } from 'pg';

/** Everything of a month but whose it is and by which rule. */
const EVALUATION_CHANGES = [
  ...['state', 'self_points', 'strengths', 'weaknesses', 'self_saved_at', 'submitted_at', 'late_reason', 'opened_at'],
  ...[
    'return_reason',
    'returned_by_name',
    'returned_at',
    'superior_id',
    'superior_name',
    'superior_points',
    'superior_remark',
  ],
  ...['leader', 'assessed_by', 'assessed_by_name', 'assessed_at', 'meeting_remark', 'cell_remark', 'remarked_by_name'],
  ...['remarked_at', 'facts', 'total', 'hundredths', 'band', 'locked_by_name', 'locked_at', 'superseded_at'],
  ...['superseded_by_name', 'superseded_reason', 'version'],
];

/**
 * What the application role may do with each table; what is not named it may not do. Nothing is ever deleted but what
 * wears out by itself (sessions, throttling, idempotency keys, files that nobody attached, the working rows of an import), and the log can only be appended to by its function.
 */
export const TABLE_PRIVILEGES: Readonly<Record<string, string>> = {
  tenant: 'SELECT, INSERT, UPDATE (name)',
  org_unit: 'SELECT, INSERT, UPDATE (name, name_folded, short_name, address, phone, email, valid_to)',
  org_unit_act: 'SELECT, INSERT',
  org_unit_succession: 'SELECT, INSERT',
  work_calendar: 'SELECT, INSERT',
  calendar_day: 'SELECT, INSERT',
  legal_basis: 'SELECT, INSERT, UPDATE (expired_on, successor)',
  working_hours: 'SELECT, INSERT',
  setting_value: 'SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_name)',
  idempotency_key: 'SELECT, INSERT',
  audit_head: 'SELECT',
  audit_link: 'SELECT',
  audit_entry: 'SELECT',
  read_log: 'SELECT, INSERT',
  read_log_seal: 'SELECT, INSERT',
  staff_member:
    'SELECT, INSERT, UPDATE (org_unit_id, earlier_units, kind, full_name, given_name, family_and_middle, name_folded, staff_code, sex, birth_year, born_on, managed_by, rank_code, rank_step, version)',
  // Read and kept by functions of the owner alone.
  staff_name_part: '',
  name_syllable: '',
  appointment: 'SELECT, INSERT, UPDATE (ends_on, ended_by, version)',
  staff_movement: 'SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_name, withdrawn_reason)',
  staff_particulars: 'SELECT, INSERT, UPDATE (sealed, number_index)',
  job_position: 'SELECT, INSERT, UPDATE (valid_to, ended_by_name)',
  duty_list: 'SELECT, INSERT, UPDATE (valid_to, withdrawn_at, withdrawn_by_name, withdrawn_reason)',
  duty: 'SELECT, INSERT',
  duty_assignment: 'SELECT, INSERT, UPDATE (ends_on, ended_by_name)',
  headcount_quota:
    'SELECT, INSERT, UPDATE (valid_to, ended_by, end_decision, ended_by_name, withdrawn_at, withdrawn_by_name, withdrawn_reason)',
  roster_import:
    'SELECT, INSERT, UPDATE (state, settings, counts, committed_by_name, committed_at, undone_by_name, undone_at, undone_reason, last_act)',
  roster_import_file: 'SELECT, INSERT, DELETE, UPDATE (sealed)',
  roster_import_row: 'SELECT, INSERT, DELETE, UPDATE (before)',
  roster_import_number: 'SELECT, INSERT, DELETE, UPDATE (sealed, number_index)',
  roster_import_progress: 'SELECT, INSERT, DELETE, UPDATE (act, done, total, beat_at, key, called_off_by_name)',
  sanction:
    'SELECT, INSERT, UPDATE (is_public_duty, public_duty_reason, public_duty_by, public_duty_by_name, public_duty_at, annulment, annulled_by_name, annulled_at, reply, replied_at)',
  party_result: 'SELECT, INSERT, UPDATE (withdrawn_reason, withdrawn_by_name, withdrawn_at)',
  unit_grade: 'SELECT, INSERT',
  work_list:
    'SELECT, INSERT, UPDATE (state, draft, drafted_by_name, drafted_at, decision_number, decided_on, decided_by, approved_by, approved_by_name, approved_at, version)',
  work_product: 'SELECT, INSERT',
  work_item:
    'SELECT, INSERT, UPDATE (state, month, moved_from, given_away, asked_away, asked_away_reason, asked_away_at, reported, done_on, report_note, reported_on, reported_at, done, accepted_by, accepted_by_name, accepted_at, return_reason, withdrawn_reason, withdrawn_by_name, withdrawn_at, version)',
  work_mark:
    'SELECT, INSERT, UPDATE (claim, claimed_at, is_objective, answer_reason, answered_by, answered_by_name, answered_at)',
  body_regime: 'SELECT, INSERT, UPDATE (ends_on, ended_reason, ended_by_name, ended_at)',
  evaluation_choice: 'SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_name)',
  evaluation_cycle: 'SELECT, INSERT, UPDATE (state, reminded_on, locked_by_name, locked_at, version)',
  evaluation: `SELECT, INSERT, UPDATE (${EVALUATION_CHANGES.join(', ')})`,
  evaluation_import: 'SELECT, INSERT',
  paper_score: 'SELECT, INSERT, UPDATE (superseded_at, superseded_by_name, superseded_reason)',
  finding_effect:
    'SELECT, INSERT, UPDATE (title, detail, finding_class, severity, criterion, points, state, decided_criterion, decided_points, decision_reason, decided_by, decided_by_name, decided_at, taken_back_reason, taken_back_by_name, taken_back_at, reply, replied_at, version)',
  account:
    'SELECT, INSERT, UPDATE (username, password_hash, password_kind, password_until, password_set_at, staff_member_id, org_unit_id, state, last_signed_in_at, version)',
  role_grant: 'SELECT, INSERT, UPDATE (valid_to, ended_by_name, end_reason)',
  sign_in_link: 'SELECT, INSERT, UPDATE (used_at)',
  session: 'SELECT, INSERT, DELETE, UPDATE (token_hash, confirmed_at)',
  second_factor: 'SELECT, INSERT, UPDATE (secret, set_at, last_step, recovery_salt, pending_secret, pending_at)',
  api_token: 'SELECT, INSERT, UPDATE (revoked_at)',
  api_token_use: 'SELECT',
  recovery_code: 'SELECT, INSERT, DELETE, UPDATE (used_at)',
  known_place: 'SELECT, INSERT, UPDATE (last_used_at)',
  login_throttle: 'SELECT, INSERT, UPDATE, DELETE',
  evidence_file: 'SELECT, INSERT, DELETE, UPDATE (org_unit_id, audience_unit_ids, checked_at, damaged_since)',
  checklist_version:
    'SELECT, INSERT, UPDATE (retired_on, replaced_by, retired_reason, earlier_end_on, earlier_end_reason)',
  checklist_draft:
    'SELECT, INSERT, UPDATE (title, base_version_id, items, version, state, edited_by, edited_by_name, edited_at, published_version_id)',
  checklist_item: 'SELECT, INSERT',
  inspection:
    'SELECT, INSERT, UPDATE (state, minutes_number, locked_at, locked_by, representative_name, representative_position)',
  minutes_series: 'SELECT, INSERT, UPDATE (last_number)',
  minutes:
    'SELECT, INSERT, UPDATE (signature, signed_off_by, signed_off_by_name, signed_off_at, refusal_reason, witness_name, witness_position, scan_file_id)',
  minutes_addendum: 'SELECT, INSERT',
  result_notice: 'SELECT, INSERT',
  finding:
    'SELECT, INSERT, UPDATE (title, detail, finding_class, severity, count, recommended_action, handling, found_on, document_number, out_of, place, remedy_note, repeat_number, state, withdrawn_reason, released_at, remedied_on, amendment_id, corrected_at, version)',
  checklist_answer: 'SELECT, INSERT, UPDATE (result, answered_by, answered_by_name, answered_at, change_ids, version)',
  attendance:
    'SELECT, INSERT, UPDATE (name, position, status, counted_at, paper, change_id, recorded_by, recorded_by_name)',
  team_member: 'SELECT, INSERT, UPDATE (removed_at)',
  finding_person: 'SELECT, INSERT, UPDATE (removed_at)',
  finding_evidence: 'SELECT, INSERT, UPDATE (removed_at, ordinal, caption, added_by, added_by_name, added_at)',
  finding_statement: 'SELECT, INSERT',
  finding_amendment: 'SELECT, INSERT, UPDATE (state, decided_by, decided_by_name, decided_at, decision_reason)',
  remediation_task:
    'SELECT, INSERT, UPDATE (title, detail, finding_class, severity, recommended_action, state, notice_number, notice_issued_on, notice_received_on, due_on, computed_due_on, notice_due_on, calendar_version, assignee_staff_id, assignee_unit_id, assignee_name, signed_by, closed_on, closed_as, closed_note, overdue_since, return_count, first_due_on, extension_count, reopen_count, deferred_until, deferred_from, proposal_id, signed_as, term_workdays, clock_starts_on, version)',
  task_proof: 'SELECT, INSERT',
  verification: 'SELECT, INSERT',
  task_event: 'SELECT, INSERT',
  task_proposal: 'SELECT, INSERT',
  hand_over: 'SELECT, INSERT',
  task_tally: 'SELECT',
  inbox_item: 'SELECT, INSERT',
  inbox_read: 'SELECT, INSERT',
  task_request:
    'SELECT, INSERT, UPDATE (outcome, answer, due_on_before, granted_due_on, answered_by, answered_by_name, answered_by_position, answered_at)',
  // Kept by triggers alone: nobody who asks can make a month look better.
  overdue_spell: 'SELECT',
  month_tally: 'SELECT',
  schema_migration: 'SELECT',
};

const FUNCTIONS = [
  'audit_append',
  'auth_account',
  'auth_link',
  'auth_names',
  'auth_session',
  'auth_token',
  'auth_touch',
  'calendar_held',
  'demo_keep',
  'demo_begin',
  'demo_is_being_told',
  'demo_leave',
  'demo_restore',
  'demo_started_at',
  'finding_effect_has_month',
  'finding_effect_months',
  'finding_effects_take_back',
  'installation_state',
  'evaluated_months',
  'evaluation_decide_again',
  'evaluation_is_assessed',
  'evaluation_led_cycles',
  'evaluation_reopen',
  'evidence_damaged',
  'evidence_known',
  'named_in_findings',
  'personal_numbers_held',
  'rebuild_reach',
  'roster_import_hindrances',
  'roster_import_undo',
  'roster_import_undo_months',
  'roster_import_undo_numbers',
  'staff_named',
  'sweep_worn_out',
  'task_finding_withdrawn',
  'tenant_ids',
  'unit_leaders',
  'verifier_is_independent',
  'visit_roster',
  'visits_headed_by',
  'visits_open_at',
  'work_months_hold',
];

/** Gives the role exactly the privileges above, whatever it had before. Runs as the owner, after the migrations. */
export async function grantPrivileges(owner: Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  const statements = [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`,
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name}`,
    ...Object.entries(TABLE_PRIVILEGES)
      .filter(([, privileges]) => privileges !== '')
      .map(([table, privileges]) => `GRANT ${privileges} ON ${table} TO ${name}`),
    ...FUNCTIONS.map((fn) => `GRANT EXECUTE ON FUNCTION ${fn} TO ${name}`),
    `GRANT USAGE ON SCHEMA pgboss TO ${name}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${name}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${name}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${name}`,
  ];
  await owner.query(statements.join(';\n'));
}
