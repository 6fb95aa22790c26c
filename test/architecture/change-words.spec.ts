import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FINDING_ACTIONS, INSPECTION_ACTIONS } from '../../libs/inspection/src/inspection.audit';
import { TASK_ACTIONS } from '../../libs/remediation/src/rules';
import { CHANGE_ACTIONS, changeSentence, SUBJECT_TYPES } from '../../libs/reporting/src/rules';

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

  it('has a word for every kind of row that the server writes about', () => {
    const types = found(/\btype: '([a-z_]+)', id[:,]/g).filter((type) => type !== 'task' && type !== 'amendment');
    expect(types.filter((type) => !SUBJECT_TYPES.some((known) => known === type))).toEqual([]);
    expect(new Set(types).size).toBeGreaterThan(10);
  });
});
