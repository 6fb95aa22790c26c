import { isBody, UNIT_KINDS } from './unit-kind';

it('divisions and public units belong to a body, everything else is one', () => {
  expect(UNIT_KINDS.filter((kind) => !isBody(kind))).toEqual(['DIVISION', 'PUBLIC_UNIT']);
});
