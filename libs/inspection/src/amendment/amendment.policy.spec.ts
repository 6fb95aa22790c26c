import type { Actor } from '@app/kernel';
import { refusalToDecide } from './amendment.policy';

const head = (changes: Partial<Actor> = {}, permission = 'inspection.approve-amendment', units = [3]): Actor => ({
  kind: 'account',
  id: 'account',
  username: 'lan.tran',
  tenantId: 1,
  staffMemberId: 'lan',
  name: 'Trần Thị Lan',
  position: 'Phó Giám đốc Sở',
  grants: [{ role: 'INSPECTION_HEAD', unitId: 3, tenantWide: false, units, permissions: new Set([permission]) }],
  ...changes,
});
const PROPOSAL = { inspectingUnitId: 3, proposedBy: 'tham' };

it.each<[string, Actor, Partial<typeof PROPOSAL>, string | null]>([
  ['the head who did not propose it', head(), {}, null],
  ['the head who proposed it', head(), { proposedBy: 'lan' }, 'inspection.own-amendment'],
  ['the same person under another account', head({ id: 'other' }), { proposedBy: 'lan' }, 'inspection.own-amendment'],
  ['an account of nobody', head({ staffMemberId: null }), {}, 'request.without-person'],
  ['somebody who may only propose', head({}, 'inspection.propose-amendment'), {}, 'inspection.not-yours-to-approve'],
  ['the head of another body', head({}, 'inspection.approve-amendment', [9]), {}, 'inspection.not-yours-to-approve'],
])('%s: %s', (_, actor, change, code) => {
  expect(refusalToDecide(actor, { ...PROPOSAL, ...change })?.code ?? null).toBe(code);
});
