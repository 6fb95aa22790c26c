import type { ColumnType, DataSource } from 'typeorm';
import { FINDING_CLASSES, SEVERITIES } from '@app/kernel';
import { PERSON_PARTS } from '../../libs/inspection/src/rules';
import * as discipline from '../../libs/discipline/src/rules';
import * as evaluation from '../../libs/evaluation/src/rules';
import * as evidence from '../../libs/evidence/src/rules';
import * as identity from '../../libs/identity/src/rules';
import * as inspection from '../../libs/inspection/src/rules';
import { draftSteps } from '../../libs/inspection/src/rules/checklist';
import { amendmentSteps } from '../../libs/inspection/src/rules/amendment';
import { SIGNATURES } from '../../libs/inspection/src/rules/minutes';
import * as inspectionState from '../../libs/inspection/src/rules/inspection-state';
import * as notification from '../../libs/notification/src/rules';
import * as organization from '../../libs/organization/src/rules';
import { UNIT_ACTS } from '../../libs/organization/src/rules/unit-act';
import { applicationDataSource } from '../../libs/platform/src/database/data-source';
import * as remediation from '../../libs/remediation/src/rules';
import * as taskState from '../../libs/remediation/src/rules/task-state';
import * as roster from '../../libs/roster/src/rules';
import { ENTITIES } from '../../apps/api/src/app.module';
import { cloneDatabase, type TestDatabase } from '../support/app';

/** Written and read in SQL alone. */
const TABLES_WITHOUT_ENTITY = [
  'audit_entry',
  'audit_head',
  'audit_link',
  'idempotency_key',
  'month_tally',
  'name_syllable',
  'overdue_spell',
  'read_log',
  'read_log_seal',
  'roster_import',
  'roster_import_file',
  'roster_import_number',
  'roster_import_progress',
  'roster_import_row',
  'schema_migration',
  'staff_name_part',
  'task_tally',
];

/** Constraint → the words of the code that it must allow, no more and no fewer. */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  minutes_signature: SIGNATURES,
  org_unit_act_kind: UNIT_ACTS,
  org_unit_kind: organization.UNIT_KINDS,
  staff_member_kind: roster.STAFF_KINDS,
  staff_member_sex: roster.SEXES,
  staff_member_managed_by: roster.MANAGING_BODIES,
  job_position_group: roster.POSITION_GROUPS,
  headcount_quota_kind: roster.STAFF_KINDS,
  sanction_side: discipline.SANCTION_SIDES,
  sanction_form: discipline.SANCTION_FORMS,
  body_regime_origin: evaluation.REGIME_ORIGINS,
  evaluation_cycle_state: evaluation.CYCLE_STATES,
  evaluation_import_kind: evaluation.IMPORT_KINDS,
  paper_score_absence: evaluation.PAPER_ABSENCES,
  finding_effect_state: evaluation.EFFECT_STATES,
  finding_effect_part: PERSON_PARTS,
  finding_effect_class: FINDING_CLASSES,
  finding_effect_severity: SEVERITIES,
  evaluation_state: evaluation.EVALUATION_STATES,
  evaluation_rank: evaluation.RANKS,
  evaluation_result: evaluation.RESULTS,
  evaluation_staff_kind: roster.STAFF_KINDS,
  party_result_period: evaluation.PARTY_PERIODS,
  party_result_grade: evaluation.GRADES,
  unit_grade_grade: evaluation.GRADES,
  work_list_state: evaluation.WORK_LIST_STATES,
  work_item_kind: evaluation.WORK_KINDS,
  work_item_state: evaluation.WORK_STATES,
  work_mark_kind: evaluation.MARK_KINDS,
  appointment_duty_group: roster.DUTY_GROUPS,
  roster_import_state: roster.IMPORT_STATES,
  roster_import_row_verdict: roster.ROW_VERDICTS,
  roster_import_progress_act: roster.IMPORT_ACTS,
  staff_movement_kind: roster.MOVEMENTS,
  staff_particulars_part: roster.PARTS,
  staff_movement_leave_kind: roster.LEAVE_KINDS,
  account_state: identity.ACCOUNT_STATES,
  account_password_kind: identity.PASSWORD_KINDS,
  role_grant_capacity: identity.GRANT_CAPACITIES,
  evidence_file_media_type: evidence.ACCEPTED_MEDIA_TYPES,
  evidence_file_captured_at_source: evidence.FACT_SOURCES,
  evidence_file_location_source: evidence.FACT_SOURCES,
  inbox_item_about_type: notification.ABOUT_TYPES,
  checklist_draft_state: inspection.DRAFT_STATES,
  checklist_item_finding_class: FINDING_CLASSES,
  checklist_item_severity: SEVERITIES,
  finding_class: FINDING_CLASSES,
  finding_severity: SEVERITIES,
  remediation_task_finding_class: FINDING_CLASSES,
  remediation_task_severity: SEVERITIES,
  task_event_from_state: remediation.TASK_STATES,
  task_event_to_state: remediation.TASK_STATES,
  finding_state: inspection.FINDING_STATES,
  finding_amendment_kind: inspection.AMENDMENT_KINDS,
  finding_amendment_state: inspection.AMENDMENT_STATES,
  finding_statement_side: inspection.STATEMENT_SIDES,
  finding_handling: inspection.HANDLINGS,
  finding_person_part: inspection.PERSON_PARTS,
  checklist_item_asks: inspection.ASKS,
  checklist_answer_result: inspection.ANSWER_RESULTS,
  attendance_status: inspection.ATTENDANCE_STATUSES,
  team_member_role: inspection.TEAM_ROLES,
  inspection_mode: inspection.INSPECTION_MODES,
  inspection_state: inspection.INSPECTION_STATES,
  remediation_task_state: remediation.TASK_STATES,
  remediation_task_closed_as: remediation.CLOSED_AS,
  remediation_task_deferred_from: remediation.DEFERRABLE_STATES,
  task_event_closed_as: remediation.CLOSED_AS,
  remediation_task_signed_as: remediation.SIGNED_AS,
  task_event_signed_as: remediation.SIGNED_AS,
  task_proposal_kind: remediation.PROPOSAL_KINDS,
  task_tally_bucket: remediation.BUCKETS,
  task_event_action: remediation.TASK_ACTIONS,
  task_request_kind: remediation.REQUEST_KINDS,
  task_request_outcome: remediation.REQUEST_OUTCOMES,
  // Spelled out in types only: no screen and no rule walks over them.
  calendar_day_kind: ['WORKDAY', 'WEEKEND', 'HOLIDAY', 'MAKEUP'],
  calendar_day_state: ['CONFIRMED', 'PROPOSED'],
  verification_verdict: ['CONFIRMED', 'RETURNED'],
};

const STEPS: Readonly<Record<string, readonly string[]>> = {
  inspection: inspectionState.allSteps(),
  remediation_task: taskState.allSteps(),
  // A finding has no machine of its own in code: its steps are those of the visit it belongs to.
  finding: [
    ...['RECORDED>WITHDRAWN', 'RECORDED>RELEASED', 'RELEASED>CONCLUDED'],
    // By an approved amendment alone.
    ...['RELEASED>WITHDRAWN', 'CONCLUDED>WITHDRAWN'],
  ],
  finding_amendment: amendmentSteps(),
  checklist_draft: draftSteps(),
  evaluation: evaluation.evaluationSteps(),
  evaluation_cycle: ['OPEN>LOCKED', 'LOCKED>OPEN'],
  finding_effect: evaluation.effectSteps(),
  work_list: evaluation.workListSteps(),
  work_item: evaluation.workSteps(),
  // Straight on: what was tried is tried again in its place.
  roster_import: roster.IMPORT_STATES.slice(1).map((state, at) => `${roster.IMPORT_STATES[at]}>${state}`),
};

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await applicationDataSource(database.appUrl, ENTITIES, 1).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const select = <Row extends object>(text: string): Promise<Row[]> =>
  database.superuser(async (client) => (await client.query<Row>(text)).rows);
const sorted = (words: Iterable<string>): string[] => [...words].sort();

// The names that entities give to types, as PostgreSQL says them.
const TYPES: Readonly<Record<string, string>> = {
  bigint: 'bigint',
  boolean: 'boolean',
  bytea: 'bytea',
  date: 'date',
  'double precision': 'double precision',
  int: 'integer',
  jsonb: 'jsonb',
  text: 'text',
  time: 'time without time zone',
  timestamptz: 'timestamp with time zone',
  uuid: 'uuid',
};
const typeName = (type: ColumnType, isArray: boolean): string =>
  `${TYPES[String(type)] ?? `${String(type)} is not a type that the schema uses`}${isArray ? '[]' : ''}`;

describe('entities and migrations', () => {
  it('agree on the tables, but for the few that only SQL knows', async () => {
    const inDatabase = await select<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
    );
    expect(sorted([...dataSource.entityMetadatas.map(({ tableName }) => tableName), ...TABLES_WITHOUT_ENTITY])).toEqual(
      sorted(inDatabase.map(({ relname }) => relname)),
    );
  });

  it('agree on columns, types, nullability, keys and what the database computes itself', async () => {
    const inDatabase = await select<{ line: string }>(`
      SELECT concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
                       CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END,
                       CASE WHEN EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary
                                          AND a.attnum = ANY (i.indkey)) THEN 'key' END,
                       CASE WHEN a.attgenerated = 's' OR a.attidentity = 'a' THEN 'computed' END) AS line
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname <> ALL (ARRAY['${TABLES_WITHOUT_ENTITY.join("', '")}'])`);
    const inCode = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map((column) =>
        [
          `${tableName}.${column.databaseName}`,
          typeName(column.type, column.isArray),
          column.isNullable ? 'null' : 'not null',
          ...(column.isPrimary ? ['key'] : []),
          ...(column.isInsert && column.isUpdate ? [] : ['computed']),
        ].join(' '),
      ),
    );
    expect(sorted(inCode)).toEqual(sorted(inDatabase.map(({ line }) => line)));
  });

  it('leave no stamp to TypeORM, which would take it from the machine’s clock', () => {
    const stamped = dataSource.entityMetadatas.flatMap(({ columns }) =>
      columns.filter(({ isCreateDate, isUpdateDate, isDeleteDate }) => isCreateDate || isUpdateDate || isDeleteDate),
    );
    expect(stamped.map(({ databaseName }) => databaseName)).toEqual([]);
  });
});

describe('vocabularies', () => {
  it('are the same in the rules and in the constraints, and none is missing on either side', async () => {
    const constraints = await select<{ conname: string; definition: string }>(
      `SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype = 'c'`,
    );
    const inDatabase = constraints.flatMap(({ conname, definition }): [string, string[]][] => {
      const words = wordsOf(definition);
      return words ? [[conname, sorted(words)]] : [];
    });
    const inCode = Object.entries(VOCABULARIES).map(([name, words]): [string, string[]] => [name, sorted(words)]);
    expect(Object.fromEntries(inDatabase)).toEqual(Object.fromEntries(inCode));
  });

  it('of the rules all stand under a constraint', () => {
    const exported = [evidence, inspection, notification, organization, remediation, roster].flatMap((rules) =>
      Object.entries(rules as Record<string, unknown>).filter(([, value]) => Array.isArray(value)),
    );
    // What can be set is code, and rows of what no longer can are passed over; kinds of work are counted, not kept; what somebody
    // enters is a part of the movements; what a column of somebody's sheet holds stands in the settings of the import.
    const ofCode = [
      ...[organization.SETTING_KEYS, organization.SETTING_GROUPS, organization.SETTING_UNITS],
      ...[organization.WORK_KINDS, organization.HANDED_OVER, roster.ENTERED_MOVEMENTS, roster.IMPORT_FIELDS],
    ];
    const constrained = new Set<unknown>([...Object.values(VOCABULARIES), ...ofCode]);
    expect(exported.filter(([, words]) => !constrained.has(words)).map(([name]) => name)).toEqual([]);
    expect(exported.length).toBeGreaterThan(8);
  });
});

describe('state machines', () => {
  it('take the same steps in the rules and in the database', async () => {
    const triggers = await select<{ relname: string; steps: string }>(`
      SELECT c.relname, encode(t.tgargs, 'escape') AS steps FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_wrong_step' AND t.tgenabled = 'O'`);
    const inDatabase = triggers.map(({ relname, steps }) => [relname, sorted(steps.split('\\000').filter(Boolean))]);
    // Staying where one is, is no step to the trigger.
    const inCode = Object.entries(STEPS).map(([table, steps]) => [
      table,
      sorted(steps.filter((step) => new Set(step.split('>')).size === 2)),
    ]);
    expect(Object.fromEntries(inDatabase)).toEqual(Object.fromEntries(inCode));
  });

  it('guard every table that has a state, but those whose rows do not walk through it', async () => {
    const withState = await select<{ relname: string }>(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'state'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`);
    // Accounts go to and fro; a published calendar never changes.
    expect(sorted(withState.map(({ relname }) => relname))).toEqual(
      sorted([...Object.keys(STEPS), 'account', 'calendar_day']),
    );
  });
});

/** The words of `CHECK ((column = ANY (ARRAY['A'::text, …])))`, `CHECK ((column = 'A'::text))` or `CHECK ((columns <@ ARRAY[…]))`. */
function wordsOf(definition: string): string[] | null {
  const list = /^CHECK \(\(\w+ (?:= ANY \(ARRAY\[(.*)\]\)|= ('[^']*'::text)|<@ ARRAY\[(.*)\])\)\)$/.exec(definition);
  if (!list) return null;
  return [...(list[1] ?? list[2] ?? list[3] ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word);
}
