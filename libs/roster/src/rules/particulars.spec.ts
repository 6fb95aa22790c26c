import { changedFields, NOTHING_KNOWN, partAfter, partyFault, type PartyFault, type PartValues } from './particulars';

it('what is left out of an entry stays, null and an empty text clear', () => {
  const before = { personalNumber: '001085000034', phone: '0912', address: 'Thôn 1' };
  const after = partAfter<'CONTACT'>(before, { personalNumber: undefined, phone: null, address: '' });
  expect(after).toEqual({ personalNumber: '001085000034', phone: null, address: null });
  expect(changedFields(before, after)).toEqual(['phone', 'address']);
  expect(changedFields(after, partAfter<'CONTACT'>(after, {}))).toEqual([]);
});

const party = (more: Partial<PartValues['PARTY']>): PartValues['PARTY'] => ({ ...NOTHING_KNOWN.PARTY, ...more });
it.each<[what: string, said: PartValues['PARTY'], fault: PartyFault | null]>([
  ['nothing said', party({}), null],
  ['no member', party({ isMember: false }), null],
  ['a member of whom no more is known', party({ isMember: true }), null],
  ['a member on probation', party({ isMember: true, joinedOn: '2026-02-03', cell: 'Chi bộ Văn phòng' }), null],
  ['confirmed a year later', party({ isMember: true, joinedOn: '2010-02-03', confirmedOn: '2011-02-03' }), null],
  ['a cell without membership', party({ isMember: false, cell: 'Chi bộ Văn phòng' }), 'not-a-member'],
  ['a day without membership', party({ joinedOn: '2010-02-03' }), 'not-a-member'],
  [
    'confirmed before joining',
    party({ isMember: true, joinedOn: '2010-02-03', confirmedOn: '2009-02-03' }),
    'confirmed-before-joined',
  ],
])('%s', (_, said, fault) => {
  expect(partyFault(said)).toBe(fault);
});
