import { CHECKLIST_LIBRARY } from '@app/inspection';
import { LEGAL_BASES } from '@app/organization';

const itemsOf = (code: string, version: number) =>
  CHECKLIST_LIBRARY.find(({ list }) => list.code === code && list.version === version)?.items ?? [];

describe('the checklists that come with the product', () => {
  it('rest on laws that are written down, each once', () => {
    const known = new Set(LEGAL_BASES.map(({ code }) => code));
    expect(known.size).toBe(LEGAL_BASES.length);
    const all = CHECKLIST_LIBRARY.flatMap(({ items }) => items);
    expect(all.filter(({ basisCode }) => basisCode !== null && !known.has(basisCode))).toEqual([]);
  });

  it('use today no law that is out of force, and keep what was retired under the law of its time', () => {
    const expired = new Set(LEGAL_BASES.filter(({ expiredOn }) => expiredOn !== null).map(({ code }) => code));
    const outOfForce = (code: string, version: number): string[] =>
      itemsOf(code, version)
        .filter(({ basisCode }) => basisCode !== null && expired.has(basisCode))
        .map((item) => item.code);
    expect(outOfForce('KTCV', 2)).toEqual([]);
    // Nghị định 154/2026 has replaced 64/2014.
    expect(outOfForce('KTCV', 1)).toEqual(['C6', 'C2', 'C7', 'C10']);
    expect(outOfForce('MAU2020', 1)).toHaveLength(9);
  });
});
