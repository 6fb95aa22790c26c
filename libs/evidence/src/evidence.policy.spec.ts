import type { Actor, UnitScope } from '@app/kernel';
import { maySeeEvidence } from './evidence.policy';

const actor = {
  tenantId: 1,
  staffMemberId: 'me',
  kind: 'account',
  id: 'a',
  username: 'a',
  name: '',
  position: '',
  grants: [],
} satisfies Actor;
const scope = (...units: number[]): UnitScope => ({ tenantWide: false, units });
const file = (more: object) => ({ tenantId: 1, orgUnitId: null, audienceUnitIds: [], uploadedBy: 'other', ...more });

it.each([
  ['its uploader sees it before it is attached', scope(), file({ uploadedBy: 'me' }), true],
  ['nobody else does', scope(5), file({}), false],
  ['not even the whole tenant’s leader', { tenantWide: true, units: [] }, file({}), false],
  ['nor while only one unit has it', { tenantWide: true, units: [] }, file({ orgUnitId: 5 }), false],
  ['but once another may see it', { tenantWide: true, units: [] }, file({ orgUnitId: 5, audienceUnitIds: [8] }), true],
  ['the unit it is about sees it', scope(5), file({ orgUnitId: 5 }), true],
  ['another unit does not', scope(6), file({ orgUnitId: 5 }), false],
  ['an audience unit sees it', scope(9), file({ orgUnitId: 5, audienceUnitIds: [8, 9] }), true],
  [
    'another tenant never does',
    { tenantWide: true, units: [] },
    file({ tenantId: 2, orgUnitId: 5, uploadedBy: 'me' }),
    false,
  ],
])('%s', (_, reach, row, expected) => {
  expect(maySeeEvidence(actor, reach, row)).toBe(expected);
});
