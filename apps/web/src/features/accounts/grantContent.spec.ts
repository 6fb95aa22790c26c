import { bodyOf, gapsIn, withRole, type GrantContent } from './grantContent';

const ROLES = [
  { role: 'COMMUNE_CHAIR', byDocument: false },
  { role: 'VICE_CHAIR', byDocument: true },
];
const NGOC = { id: '0198c0de-0000-7000-8000-000000000001', fullName: 'Đỗ Thị Ngọc', position: 'Chủ tịch UBND xã' };
const content = (changes: Partial<GrantContent> = {}): GrantContent => ({
  ...{ role: 'COMMUNE_CHAIR', unit: { unit: { id: 4, name: 'Xã Minh Khê' }, text: 'Xã Minh Khê' } },
  ...{ validFrom: '20/11/2026', lastDay: '', capacity: 'OWN' as const },
  ...{ standsFor: { person: null, text: '' }, basisNumber: '', basisDate: '' },
  ...changes,
});
const paper = { basisNumber: '12/QĐ-UBND', basisDate: '19/11/2026' };
const picked = { standsFor: { person: NGOC, text: NGOC.fullName } };
const typed = { standsFor: { person: null, text: 'Đỗ Thị Ng' } };

it.each<[string, Partial<GrantContent>, string[]]>([
  ['a post of one’s own needs nothing more', {}, []],
  ['nothing at all', { role: '', unit: { unit: null, text: 'minh' }, validFrom: '' }, ['role', 'unitId', 'validFrom']],
  ['a last day before the first', { lastDay: '19/11/2026' }, ['lastDay']],
  ['the first day as the last', { lastDay: '20/11/2026' }, []],
  ['what is no longer asked for is not missed', { ...typed, basisDate: '31/02/2026' }, []],
  ['a role by document', { role: 'VICE_CHAIR' }, ['basisNumber', 'basisDate']],
  ['signing for the head', { capacity: 'KT', ...paper }, ['standsForId']],
  ['and for whom is picked', { capacity: 'KT', ...paper, ...picked }, []],
  ['a delegation ends', { capacity: 'DELEGATED', ...paper, ...picked }, ['lastDay']],
  ['acting in a vacant post', { capacity: 'ACTING', ...paper }, []],
  ['acting, a name typed and not picked', { capacity: 'ACTING', ...paper, ...typed }, ['standsForId']],
  ['acting, for whom is picked', { capacity: 'ACTING', ...paper, ...picked }, []],
])('%s: %j lacks %j', (_, changes, gaps) => {
  expect(gapsIn(content(changes), ROLES)).toEqual(gaps);
});

it('sends of document and person only what the form still asks for', () => {
  const chosen = content({ capacity: 'KT', ...paper, ...picked });
  expect(bodyOf('1', chosen, ROLES)).toMatchObject({
    ...{ capacity: 'KT', standsForId: NGOC.id, basisNumber: '12/QĐ-UBND', basisDate: '2026-11-19' },
  });
  expect(bodyOf('1', { ...chosen, capacity: 'OWN' }, ROLES)).toMatchObject({
    ...{ capacity: 'OWN', standsForId: null, basisNumber: null, basisDate: null },
  });
});

it.each<[string, Partial<GrantContent>, string, GrantContent['capacity']]>([
  ['a deputy signs for the head', {}, 'VICE_CHAIR', 'KT'],
  ['what came with the deputy goes with it', { role: 'VICE_CHAIR', capacity: 'KT' }, 'COMMUNE_CHAIR', 'OWN'],
  ['what was chosen for the deputy stays', { role: 'VICE_CHAIR', capacity: 'ACTING' }, 'COMMUNE_CHAIR', 'ACTING'],
  ['what was chosen for another role stays', { capacity: 'DELEGATED' }, 'UNIT_HEAD', 'DELEGATED'],
])('%s', (_, before, role, capacity) => {
  expect(withRole(content(before), role)).toMatchObject({ role, capacity });
});
