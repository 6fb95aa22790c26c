import type { Actor } from '@app/kernel';
import { mayEnterPartyResults, mayReadPartyResults } from './party.policy';

const READ = 'roster.read-party';
const ENTER = 'evaluation.enter-party-result';
const actor = (...permissions: string[]): Actor => ({
  ...{ kind: 'account', id: 'a', username: 'a', name: '', position: '', tenantId: 1, staffMemberId: 'me' },
  grants: [{ role: 'R', unitId: 5, tenantWide: false, units: [5], permissions: new Set(permissions) }],
});
const person = (more: object = {}) => ({ id: 'x', orgUnitId: 5, ...more });

it.each([
  ['the right to Party data', actor(READ), person(), 'reads'],
  ['no right', actor('evaluation.read-year'), person(), ''],
  ['the right to Party data elsewhere', actor(READ, ENTER), person({ orgUnitId: 6 }), ''],
  ['whoever keeps the files and reads them', actor(READ, ENTER), person(), 'reads enters'],
  ['whoever may not read it afterwards', actor(ENTER), person(), ''],
  ['the person', actor(), person({ id: 'me', orgUnitId: 6 }), 'reads'],
])('%s', (_, who, whom, may) => {
  const said = [
    ...(mayReadPartyResults(who, whom) ? ['reads'] : []),
    ...(mayEnterPartyResults(who, whom) ? ['enters'] : []),
  ];
  expect(said.join(' ')).toBe(may);
});
