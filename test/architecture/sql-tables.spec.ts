import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cloneDatabase } from '../support/app';

const root = resolve(__dirname, '../..');

/** Which lib owns which tables, and the functions through which others may reach them. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  platform: ['idempotency_key', 'schema_migration', 'tenant_ids()'],
  audit: ['audit_entry', 'audit_head', 'audit_link', 'read_log', 'read_log_seal', 'audit_append()'],
  organization: [
    ...['tenant', 'org_unit', 'org_unit_succession', 'work_calendar', 'calendar_day', 'org_unit_reach()'],
    ...['legal_basis', 'working_hours', 'setting_value', 'org_unit_act', 'rebuild_reach()'],
  ],
  identity: [
    ...['account', 'role_grant', 'session', 'sign_in_link', 'known_place', 'login_throttle'],
    ...['auth_account()', 'auth_link()', 'auth_names()', 'auth_session()', 'auth_touch()', 'sweep_worn_out()'],
    ...['second_factor', 'recovery_code', 'api_token', 'api_token_use'],
    ...['auth_token()', 'count_api_request()', 'installation_state()'],
  ],
  evidence: ['evidence_file', 'evidence_damaged()', 'evidence_known()'],
  notification: ['inbox_item', 'inbox_read'],
  roster: [
    ...['staff_member', 'appointment', 'staff_movement', 'staff_particulars', 'headcount_quota', 'unit_leaders()'],
    ...['job_position', 'duty_list', 'duty', 'duty_assignment'],
    ...['roster_import', 'roster_import_file', 'roster_import_number', 'roster_import_progress', 'roster_import_row'],
    ...['roster_import_hindrances()', 'roster_import_undo()', 'roster_import_undo_numbers()'],
    ...['roster_import_undo_months()'],
    ...['personal_numbers_held()', 'staff_named()'],
    ...['staff_name_part', 'name_syllable'],
    ...['staff_name_on_insert()', 'staff_name_on_update()', 'staff_name_on_delete()'],
  ],
  discipline: ['sanction'],
  evaluation: [
    'work_list',
    'work_product',
    'work_item',
    'work_mark',
    'evaluation_cycle',
    'evaluation',
    ...['evaluation_import', 'paper_score', 'evaluated_months()'],
    'finding_effect',
    'finding_effect_months()',
    'finding_effect_has_month()',
    'finding_effects_take_back()',
    'evaluation_decide_again()',
    'evaluation_is_assessed()',
    'evaluation_led_cycles()',
    'evaluation_reopen()',
    'work_months_hold()',
    'work_item_of_open_month()',
    'work_mark_of_open_month()',
    'body_regime',
    'evaluation_choice',
    ...['party_result', 'unit_grade'],
  ],
  remediation: [
    ...['remediation_task', 'task_proof', 'verification', 'task_event', 'task_request'],
    ...['task_proposal', 'hand_over', 'task_tally'],
    ...[
      'verifier_is_independent()',
      'task_finding_withdrawn()',
      'tally_on_insert()',
      'tally_on_update()',
      'tally_on_delete()',
    ],
  ],
  inspection: [
    ...[
      'checklist_version',
      'checklist_item',
      'checklist_draft',
      'inspection',
      'minutes_series',
      'result_notice',
      'finding',
    ],
    ...['checklist_answer', 'attendance', 'team_member', 'finding_person', 'finding_evidence', 'visit_roster()'],
    'visits_headed_by()',
    'visits_open_at()',
    ...[
      'finding_statement',
      'finding_amendment',
      'refuse_late_statement()',
      'named_in_findings()',
      'refuse_decision_of_party()',
    ],
    ...['minutes', 'minutes_addendum'],
  ],
  reporting: [
    ...[
      'month_tally',
      'overdue_spell',
      'keep_overdue_spells()',
      'carry_new_months()',
      'carry_changed_months()',
      'count_changed_finding()',
      'count_changed_inspection()',
    ],
    'count_changed_task_request()',
    ...['remediation_task', 'overdue_spell'].flatMap((table) => [`count_new_${table}()`, `count_changed_${table}()`]),
  ],
};

/** The demo belongs to the process that shows it, and is no lib. */
const OF_THE_DEMO = [
  'demo_begin()',
  'demo_is_being_told()',
  'demo_keep()',
  'demo_leave()',
  'demo_restore()',
  'demo_started_at()',
];

const ownerOf = new Map(Object.entries(OWNED).flatMap(([lib, names]) => names.map((name) => [name, lib])));
const sources = (lib: string): string[] =>
  readdirSync(join(root, 'libs', lib, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/\.(int-)?spec\.ts$/.test(path) && !path.includes('migrations/'),
  );

/** Tables and owned functions that the SQL of a source text names. */
function named(source: string): string[] {
  const tables = source.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|LATERAL)\s+(?:ONLY\s+)?([a-z_]+)/g);
  const functions = source.matchAll(/\b([a-z_]+\()/g);
  return [...new Set([...tables, ...functions].map(([, name = '']) => name.replace('(', '()')))].filter((name) =>
    ownerOf.has(name),
  );
}

/** Lib → libs it may import, from the one table that the import boundaries are made of. */
function layers(): Map<string, Set<string>> {
  const { forbidden: rules } = jest.requireActual<{ forbidden: { name: string; to: { pathNot?: string[] } }[] }>(
    '../../.dependency-cruiser.cjs',
  );
  return new Map(
    rules.flatMap(({ name, to }): [string, Set<string>][] => {
      const lib = /^layer-([a-z-]+)$/.exec(name)?.[1];
      if (!lib || !(lib in OWNED)) return [];
      const doors = (to.pathNot ?? []).map((door) => /^\^libs\/([a-z-]+)\//.exec(door)?.[1] ?? '');
      return [[lib, new Set([lib, ...doors])]];
    }),
  );
}

const mayImport = layers();

/** What a read model may name although its lib imports nothing of it: whose an account is, for the log of changes. */
const MAY_READ: Readonly<Record<string, readonly string[]>> = { reporting: ['account'] };

/** What the SQL of a lib's source names although it belongs to a lib that this one may not import. */
function foreign(lib: string, source: string): string[] {
  return named(source).filter(
    (name) => mayImport.get(lib)?.has(ownerOf.get(name) ?? '') !== true && !MAY_READ[lib]?.includes(name),
  );
}

describe('SQL of a lib', () => {
  it('has an owner for every table that there is', async () => {
    const database = await cloneDatabase();
    const tables = await database.superuser(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm')
         UNION ALL SELECT proname || '()' FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
      );
      return rows.map(({ name }) => name);
    });
    await database.drop();
    expect([...ownerOf.keys(), ...OF_THE_DEMO].filter((name) => name !== 'org_unit_reach()').sort()).toEqual(
      tables.sort(),
    );
    expect([...mayImport.keys()].sort()).toEqual(Object.keys(OWNED).sort());
  });

  it.each(Object.keys(OWNED))('%s names only its own tables and those of libs it may import', (lib) => {
    const found = sources(lib).flatMap((path) =>
      foreign(lib, readFileSync(join(root, 'libs', lib, 'src', path), 'utf8')).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('is read by this test: the read models name what they join', () => {
    const readModel = (path: string): string[] => named(readFileSync(join(root, path), 'utf8')).sort();
    expect(readModel('libs/inspection/src/capture.read-model.ts')).toEqual(
      expect.arrayContaining(['finding', 'inspection', 'org_unit', 'remediation_task', 'unit_leaders()']),
    );
    expect(readModel('libs/remediation/src/task.read-model.ts')).toEqual(
      expect.arrayContaining(['calendar_day', 'evidence_file', 'org_unit', 'remediation_task', 'task_proof']),
    );
  });

  it('is found wanting where it reaches upward or into a neighbour', () => {
    expect(foreign('remediation', 'SELECT 1 FROM remediation_task t JOIN finding f ON f.id = t.finding_id')).toEqual([
      'finding',
    ]);
    expect(foreign('roster', 'SELECT * FROM auth_session($1)')).toEqual(['auth_session()']);
    expect(foreign('evidence', 'UPDATE account SET state = $1')).toEqual(['account']);
    expect(foreign('reporting', 'SELECT 1 FROM account a JOIN session s ON true')).toEqual(['session']);
    expect(foreign('audit', 'INSERT INTO finding (id) VALUES ($1)')).toEqual(['finding']);
    expect(foreign('inspection', 'SELECT 1 FROM finding f LEFT JOIN remediation_task t ON true')).toEqual([]);
  });
});
