import fc from 'fast-check';
import { addressees, type Address } from './address';

const ANH = { person: 'anh' };
const NGOC = { person: 'ngoc' };
const LEADERS = { unit: 20, permission: 'remediation.assign' };

it.each<[string, Address[], string | null, Address[]]>([
  ['nobody', [], 'ngoc', []],
  ['a person', [ANH], 'ngoc', [ANH]],
  ['not whoever tells', [ANH, NGOC], 'ngoc', [ANH]],
  ['each once', [ANH, { ...ANH }, LEADERS, { ...LEADERS }], null, [ANH, LEADERS]],
  [
    'an office under two permissions',
    [LEADERS, { ...LEADERS, permission: 'inspection.read' }],
    'ngoc',
    [LEADERS, { ...LEADERS, permission: 'inspection.read' }],
  ],
])('tells %s', (_, to, teller, expected) => {
  expect(addressees(to, teller)).toEqual(expected);
});

it('never adds an address and never tells the teller', () => {
  const address = fc.oneof(
    fc.record({ person: fc.constantFrom('anh', 'ngoc', 'mai') }),
    fc.record({ unit: fc.integer({ min: 1, max: 3 }), permission: fc.constantFrom('a.b', 'c.d') }),
  );
  fc.assert(
    fc.property(fc.array(address), fc.constantFrom('anh', 'mai', null), (to, teller) => {
      const told = addressees(to, teller);
      for (const one of told) expect(to).toContainEqual(one);
      expect(told).not.toContainEqual({ person: teller });
      expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length);
    }),
  );
});
