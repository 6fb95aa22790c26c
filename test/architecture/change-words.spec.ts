import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ACCOUNT_STATES, GRANT_CAPACITIES } from '../../libs/identity/src/rules';
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
import { LEAVE_KINDS, MANAGING_BODIES, MOVEMENTS, SEXES, STAFF_KINDS } from '../../libs/roster/src/rules';
import { CHANGE_ACTIONS, changeSentence, SUBJECT_TYPES, valueWord } from '../../libs/reporting/src/rules';

const root = resolve(__dirname, '../..');
const sources = ['libs', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /src\/.*\.ts$/.test(path) && !/\.spec\.ts$|int-spec\.ts$|^web\/|^api-client\/|migrations\//.test(path),
    )
    .map((path) => readFileSync(join(root, folder, path), 'utf8')),
);
const found = (pattern: RegExp): string[] =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));

/** What stands in a source where the rest of an action is put in, and what may stand there. */
const PUT_IN: Readonly<Record<string, readonly string[]>> = {
  // prettier-ignore
  'remediation.${action}': TASK_ACTIONS,
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
  ])('has a word in both languages for whatever %s.%s can be', (subjectType, name, codes) => {
    expect(codes.length).toBeGreaterThan(1);
    for (const value of codes) {
      const [vi, en] = (['vi', 'en'] as const).map((language) => valueWord(subjectType, { name, value }, language));
      expect([vi, en]).not.toContain(value);
      expect(vi).not.toBe(en);
    }
  });

  it('has a word for every kind of row that the server writes about', () => {
    const types = found(/\btype: '([a-z_]+)', id[:,]/g).filter((type) => type !== 'task' && type !== 'amendment');
    expect(types.filter((type) => !SUBJECT_TYPES.some((known) => known === type))).toEqual([]);
    expect(new Set(types).size).toBeGreaterThan(10);
  });
});
