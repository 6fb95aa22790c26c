import fc from 'fast-check';
import { isUuid } from './uuid';

describe('a UUID', () => {
  // RFC 9562, Appendix A and B: the examples of each version.
  it.each([
    [1, 'c232ab00-9414-11ec-b3c8-9f6bdeced846'],
    [2, '000003e8-9414-21ec-b300-9f6bdeced846'], // DCE security: its layout is outside the RFC
    [3, '5df41881-3aed-3515-88a7-2f4a814cf09e'],
    [4, '919108f7-52d1-4320-9bac-f847db4148a8'],
    [5, '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [6, '1ec9414c-232a-6b00-b3c8-9f6bdeced846'],
    [7, '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'],
    [8, '2489e9ad-2ee2-8e00-8ec9-32d5f69181c0'],
  ])('of version %i: %s', (_version, text) => {
    expect(isUuid(text)).toBe(true);
  });

  it.each([
    ['nil', '00000000-0000-0000-0000-000000000000'],
    ['max', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['version 0', '017f22e2-79b0-0cc3-98c4-dc0c0c07398f'],
    ['version 9', '017f22e2-79b0-9cc3-98c4-dc0c0c07398f'],
    ['variant of NCS', '017f22e2-79b0-7cc3-78c4-dc0c0c07398f'],
    ['variant of Microsoft', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['capitals', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F'],
    ['braces', '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}'],
    ['urn', 'urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f'],
    ['no hyphens', '017f22e279b07cc398c4dc0c0c07398f'],
    ['one digit short', '017f22e2-79b0-7cc3-98c4-dc0c0c07398'],
    ['one digit more', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f0'],
    ['not hexadecimal', '017f22e2-79b0-7cc3-98c4-dc0c0c07398g'],
    ['a line end', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n'],
    ['nothing', ''],
    ['undefined', undefined],
    ['a number', 7],
    ['a list of one', ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f']],
  ])('is not one with %s', (_flaw, value) => {
    expect(isUuid(value)).toBe(false);
  });

  it('is any that is generated, and none written in capitals', () => {
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        expect(isUuid(text)).toBe(true);
        expect(isUuid(text.toUpperCase())).toBe(text === text.toUpperCase());
      }),
    );
  });
});
