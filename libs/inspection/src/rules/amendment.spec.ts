import fc from 'fast-check';
import {
  AMENDABLE_FIELDS,
  amendmentSteps,
  contentOf,
  corrected,
  isAmendable,
  type AmendableContent,
} from './amendment';
import { FINDING_STATES } from './finding';

const CONTENT: AmendableContent = {
  title: 'Chưa niêm yết lịch tiếp công dân',
  detail: null,
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
  count: 3,
  recommendedAction: null,
};

it('is decided once', () => {
  expect(amendmentSteps()).toEqual(['PROPOSED>APPROVED', 'PROPOSED>REFUSED']);
});

it('is of what stands in locked minutes, never of what is recorded or withdrawn', () => {
  expect(FINDING_STATES.filter(isAmendable)).toEqual(['RELEASED', 'CONCLUDED']);
});

it.each<[string, Partial<AmendableContent>, Partial<AmendableContent> | null]>([
  ['one field', { severity: 'LEVEL_1' }, { severity: 'LEVEL_1' }],
  ['a field cleared', { count: null }, { count: null }],
  ['nothing', {}, null],
  ['what it says already', { title: CONTENT.title, count: 3 }, null],
])('corrects %s', (_, changes, expected) => {
  expect(corrected(CONTENT, changes)).toEqual(expected && { ...CONTENT, ...expected });
});

it('leaves every field that is not named as it was', () => {
  fc.assert(
    fc.property(fc.subarray([...AMENDABLE_FIELDS]), (fields) => {
      const changes = Object.fromEntries(fields.map((field) => [field, field === 'count' ? 99 : 'LEVEL_4']));
      const after = corrected(CONTENT, changes) ?? contentOf(CONTENT);
      for (const field of AMENDABLE_FIELDS) if (!fields.includes(field)) expect(after[field]).toBe(CONTENT[field]);
    }),
  );
});
