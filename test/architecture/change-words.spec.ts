import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';
import { ACCOUNT_STATES, GRANT_CAPACITIES } from '../../libs/identity/src/rules';
import { SANCTION_FORMS, SANCTION_SIDES } from '../../libs/discipline/src/rules';
import { EFFECT_STATES, GRADES, PARTY_PERIODS } from '../../libs/evaluation/src/rules';
import { EVALUATION_STEPS } from '../../libs/evaluation/src/month/month.audit';
import { FINDING_ACTIONS, INSPECTION_ACTIONS } from '../../libs/inspection/src/inspection.audit';
import {
  AMENDMENT_KINDS,
  AMENDMENT_STATES,
  ANSWER_RESULTS,
  DRAFT_STATES,
  FINDING_STATES,
  HANDLINGS,
  INSPECTION_MODES,
  INSPECTION_STATES,
} from '../../libs/inspection/src/rules';
import { FINDING_CLASSES, SEVERITIES } from '../../libs/kernel/src';
import {
  CLOSED_AS,
  PROPOSAL_KINDS,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  SIGNED_AS,
  TASK_ACTIONS,
  TASK_STATES,
} from '../../libs/remediation/src/rules';
import { FACT_SOURCES } from '../../libs/evidence/src/rules/capture';
import { ATTENDANCE_STATUSES } from '../../libs/inspection/src/rules/attendance';
import { STATEMENT_SIDES } from '../../libs/inspection/src/rules/statement';
import { TEAM_ROLES } from '../../libs/inspection/src/rules/team';
import { SETTINGS } from '../../libs/organization/src/rules';
import { DAY_KINDS, DAY_STATES } from '../../libs/organization/src/rules/calendar-change';
import type { SettingDefinition } from '../../libs/organization/src/rules/setting-definition';
import { UNIT_KINDS } from '../../libs/organization/src/rules/unit-kind';
import {
  LEAVE_KINDS,
  MANAGING_BODIES,
  MOVEMENTS,
  POSITION_GROUPS,
  SEXES,
  STAFF_KINDS,
} from '../../libs/roster/src/rules';
import { PARTS } from '../../libs/roster/src/rules/particulars';
import { CHANGE_ACTIONS, changeSentence, fieldWord, SUBJECT_TYPES, valueWord } from '../../libs/reporting/src/rules';
import { cloneDatabase } from '../support/app';
import { unsaidFields } from '../support/unsaid-fields';
import { fieldsOfBuilders, fieldsOfCalls } from './audit-fields';

const CHOICES = Object.values<SettingDefinition>(SETTINGS).flatMap((setting) =>
  setting.kind === 'CHOICE' ? setting.choices : [],
);
const root = resolve(__dirname, '../..');
const sources = ['libs', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /src\/.*\.ts$/.test(path) && !/\.spec\.ts$|int-spec\.ts$|^web\/|^api-client\/|migrations\//.test(path),
    )
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), 'utf8') })),
);
const found = (pattern: RegExp): string[] =>
  sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name));

/** What stands in a source where the rest of an action is put in, and what may stand there. */
const PUT_IN: Readonly<Record<string, readonly string[]>> = {
  // prettier-ignore
  'remediation.${action}': TASK_ACTIONS,
  'evaluation.${step}': EVALUATION_STEPS,
  'inspection.${action}': [...INSPECTION_ACTIONS, ...FINDING_ACTIONS],
  "inspection.amendment-${approved ? 'approved' : 'refused'}": ['amendment-approved', 'amendment-refused'],
};

describe('the log of changes', () => {
  it('has words for every act that the server can write, and for no other', () => {
    const whole = found(/action: '([a-z]+\.[a-z-]+)'/g);
    const built = found(/action: `([^`]+)`/g);
    expect(built.filter((text) => !(text in PUT_IN))).toEqual([]);
    expect(new Set(built).size).toBe(Object.keys(PUT_IN).length);
    const putIn = Object.entries(PUT_IN).flatMap(([text, rest]) =>
      rest.map((action) => `${text.slice(0, text.indexOf('.'))}.${action}`),
    );
    expect([...CHANGE_ACTIONS].sort()).toEqual([...new Set([...whole, ...putIn])].sort());
  });

  it('says each of them in both languages, with nothing left over where nothing is known', () => {
    for (const action of CHANGE_ACTIONS) {
      const [vi, en] = (['vi', 'en'] as const).map((language) =>
        changeSentence(action, { title: null, fields: [] }, language),
      );
      expect([action, vi, en]).toEqual([
        action,
        expect.stringMatching(/^[^{}[\]]+$/),
        expect.stringMatching(/^[^{}[\]]+$/),
      ]);
      expect(vi).not.toBe(en);
    }
  });

  it.each<[subjectType: string, field: string, codes: readonly string[]]>([
    ['remediation_task', 'state', TASK_STATES],
    ['remediation_task', 'deferredFrom', TASK_STATES],
    ['remediation_task', 'closedAs', CLOSED_AS],
    ['remediation_task', 'signedAs', SIGNED_AS],
    ['inspection', 'state', INSPECTION_STATES],
    ['inspection', 'mode', INSPECTION_MODES],
    ['inspection', 'outcome', ['SIGNED', 'REFUSED']],
    ['finding', 'state', FINDING_STATES],
    ['finding', 'severity', SEVERITIES],
    ['finding', 'findingClass', FINDING_CLASSES],
    ['finding', 'handling', HANDLINGS],
    ['inspection', 'result', ANSWER_RESULTS],
    ['finding_amendment', 'state', AMENDMENT_STATES],
    ['finding_amendment', 'kind', AMENDMENT_KINDS],
    ['checklist_draft', 'state', DRAFT_STATES],
    ['task_request', 'kind', REQUEST_KINDS],
    ['task_request', 'outcome', REQUEST_OUTCOMES],
    ['task_proposal', 'kind', PROPOSAL_KINDS],
    ['account', 'state', ACCOUNT_STATES],
    ['account', 'capacity', GRANT_CAPACITIES],
    ['staff_member', 'kind', STAFF_KINDS],
    ['staff_member', 'movement', MOVEMENTS],
    ['staff_member', 'leaveKind', LEAVE_KINDS],
    ['staff_member', 'managedBy', MANAGING_BODIES],
    ['staff_member', 'sex', SEXES],
    ['job_position', 'positionGroup', POSITION_GROUPS],
    ['org_unit', 'kind', UNIT_KINDS],
    ['account', 'role', Object.keys(ROLE_MATRIX)],
    ['inspection', 'role', TEAM_ROLES],
    ['inspection', 'status', ATTENDANCE_STATUSES],
    ['finding', 'side', STATEMENT_SIDES],
    ['party_result', 'period', PARTY_PERIODS],
    ['unit_grade', 'grade', GRADES],
    ['sanction', 'side', SANCTION_SIDES],
    ['sanction', 'form', SANCTION_FORMS],
    ['finding_effect', 'state', EFFECT_STATES],
    ['finding', 'decision', ['APPROVED', 'REFUSED']],
    ['evidence_file', 'capturedAtSource', FACT_SOURCES],
    ['evidence_file', 'locationSource', FACT_SOURCES],
    ['work_calendar', 'days', [...DAY_KINDS, ...DAY_STATES]],
    ['org_unit', 'parts', PARTS],
    ['setting_value', 'value', CHOICES],
  ])('has a word in both languages for whatever %s.%s can be', (subjectType, name, codes) => {
    expect(codes.length).toBeGreaterThan(1);
    for (const value of codes) {
      const [vi, en] = (['vi', 'en'] as const).map((language) => valueWord(subjectType, { name, value }, language));
      expect([vi, en]).not.toContain(value);
      expect(vi).not.toBe(en);
    }
  });

  it('has a word for every kind of row that the server writes about', () => {
    const types = found(/\btype: '([a-z_]+)', id[:,]/g).filter(
      (type) => !['task', 'amendment', 'import'].includes(type),
    );
    expect(types.filter((type) => !SUBJECT_TYPES.some((known) => known === type))).toEqual([]);
    expect(new Set(types).size).toBeGreaterThan(10);
  });

  it('calls roles as they are called everywhere', () => {
    const said = Object.keys(ROLE_MATRIX).map((value) =>
      (['vi', 'en'] as const).map((language) => valueWord('account', { name: 'role', value }, language)),
    );
    expect(said).toEqual(Object.values(ROLE_MATRIX).map(({ name }) => [name.vi, name.en]));
  });

  it('has a word in both languages for every field that the server can write', () => {
    const built = sources.filter(({ path }) => path.endsWith('.audit.ts')).map(({ text }) => fieldsOfBuilders(text));
    const called = sources
      .filter(
        ({ path, text }) => /(\.audit|@app\/audit|task-steps)'|\.take\(/.test(text) && !path.endsWith('.audit.ts'),
      )
      .map(({ path, text }) => fieldsOfCalls(text, path.includes('remediation') ? ['set', 'facts'] : []));
    const fields = [...new Set([...built, ...called].flat())];
    expect(fields.filter((name) => fieldWord(name, 'vi') === name)).toEqual([]);
    expect(fields.filter((name) => fieldWord(name, 'en') === name)).toEqual([]);
    expect(fields).toEqual(expect.arrayContaining(['grants', 'coversFrom', 'dueOnBefore', 'assigneeUnitId', 'place']));
  });

  // Each test file asks the same of what its own story wrote.
  it('and for every field of the story that has been told', async () => {
    const database = await cloneDatabase();
    expect(await unsaidFields(database)).toEqual([]);
    await database.superuser((client) =>
      client.query(`SET session_replication_role = replica;
        UPDATE audit_entry SET content = '{"after":{"unheardOf":1}}' WHERE ctid = (SELECT ctid FROM audit_entry LIMIT 1)`),
    );
    expect(await unsaidFields(database)).toEqual(['unheardOf']);
    await database.drop();
  });
});
