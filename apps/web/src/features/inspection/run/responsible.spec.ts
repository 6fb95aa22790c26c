import { responsibleFor } from './responsible';

const person = (id: string, ...itemCodes: string[]) => ({
  ...{ id, fullName: `Người ${id}`, position: 'Chuyên viên', unit: { id: 1, name: 'Văn phòng' }, itemCodes },
});
const ROSTER = [person('1', 'M1', 'M5'), person('2'), person('3', 'M1')];
const names = (item: { code: string } | null): unknown[] =>
  responsibleFor(item, ROSTER).map(({ staffMemberId, part }) => [staffMemberId, part]);

it('names everybody whose duty the item is about as responsible, and nobody else', () => {
  expect(names({ code: 'M1' })).toEqual([
    ['1', 'RESPONSIBLE'],
    ['3', 'RESPONSIBLE'],
  ]);
  expect(names({ code: 'M5' })).toEqual([['1', 'RESPONSIBLE']]);
});

it('names nobody for an item that is nobody’s duty, and outside the checklist', () => {
  expect(names({ code: 'M' })).toEqual([]);
  expect(names(null)).toEqual([]);
});
