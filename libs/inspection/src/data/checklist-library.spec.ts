import { CHECKLIST_LIBRARY } from './checklist-library';
import type { NewChecklistItem } from '../checklist/checklist.service';
import { DEFAULT_TERM_CAPS, LEGAL_BASES } from '@app/organization';
import { contentFaults } from '../rules/checklist-content';

const version = (code: string, number: number) => {
  const found = CHECKLIST_LIBRARY.find(({ list }) => list.code === code && list.version === number);
  if (!found) throw new Error(`no ${code} ${number}`);
  return found;
};
const all = CHECKLIST_LIBRARY.flatMap(({ items }) => items);
const current = version('KTCV', 2).items;
const of = (code: string): NewChecklistItem => {
  const item = current.find((candidate) => candidate.code === code);
  if (!item) throw new Error(`no ${code}`);
  return item;
};

describe('the library', () => {
  it('names each item once in a version, and means the same by a code in all versions of a list', () => {
    for (const { items } of CHECKLIST_LIBRARY) {
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    }
    const titles = (number: number) => version('KTCV', number).items.map(({ code, title }) => [code, title]);
    expect(titles(1)).toEqual(titles(2));
  });

  it('says what a finding is called and what "Đạt" says, each its own way', () => {
    expect(all.filter(({ title, requirement }) => title === requirement)).toEqual([]);
    const texts = all.flatMap(({ title, requirement, expectedFix, section }) => [
      title,
      requirement,
      expectedFix,
      section,
    ]);
    expect(texts.filter((text) => text !== text.normalize('NFC') || text.trim() !== text || text.length < 5)).toEqual(
      [],
    );
    expect(texts.filter((text) => /vui lòng|thanh tra|huyện|không hợp lệ|uỷ|khoá/i.test(text))).toEqual([]);
    expect(all.filter(({ title }) => title.length > 120)).toEqual([]);
  });

  it('keeps on the day that it was published to what every checklist has to keep to', () => {
    for (const number of [1, 2]) {
      const { list, items } = version('KTCV', number);
      const faults = contentFaults(
        { title: list.title, items },
        { bases: LEGAL_BASES, day: list.publishedOn, usedCodes: [] },
      );
      expect(faults).toEqual([]);
    }
  });

  it('says where each item comes from', () => {
    expect(all.filter(({ source }) => source.trim() === '')).toEqual([]);
  });

  it('asks for a count by name, and names no count that it does not ask for', () => {
    expect(all.filter(({ asks, countLabel }) => asks.includes('COUNT') !== (countLabel !== null))).toEqual([]);
    expect(all.filter(({ countLabel, totalLabel }) => totalLabel !== null && countLabel === null)).toEqual([]);
  });

  it('stands for each of the eleven shortcomings of 2020 by one item of today', () => {
    const old = version('MAU2020', 1).items.map(({ code }) => code);
    expect(old).toHaveLength(11);
    expect(current.flatMap(({ replacesCode }) => replacesCode ?? []).sort()).toEqual([...old].sort());
  });

  it('has every section that an inspector walks through', () => {
    expect([...new Set(current.map(({ section }) => section))]).toEqual([
      'Giờ giấc, hiện diện',
      'Tác phong, kỷ luật',
      'Phòng làm việc, biển tên',
      'Trung tâm Phục vụ hành chính công',
      'Tiếp công dân',
      'Văn bản, chỉ đạo, điều hành',
    ]);
    expect(current.length).toBeGreaterThan(50);
    expect(current.length).toBeLessThanOrEqual(120);
  });

  it.each([
    // Taking a list down takes two days, a second room takes a budget: the term sits on the item.
    ['M1', 'LEVEL_2', 2],
    ['C4', 'LEVEL_2', 20],
    // Mức 4: three days for the statement and ten for the record of the review meeting.
    ['T2', 'LEVEL_4', 13],
    ['G1', 'LEVEL_3', 5],
    ['M3', 'LEVEL_3', 5],
  ])('%s is %s with %d working days', (code, severity, termWorkdays) => {
    expect(of(code)).toMatchObject({ severity, termWorkdays });
  });

  it('proves conduct by a statement or the record of a meeting, never by a picture taken afterwards', () => {
    const conduct = current.filter(
      ({ section, severity }) => section.startsWith('Tác phong') && severity === 'LEVEL_4',
    );
    expect(conduct.length).toBeGreaterThan(3);
    expect(conduct.filter(({ expectedFix }) => /ảnh/.test(expectedFix))).toEqual([]);
    expect(conduct.filter(({ termWorkdays }) => termWorkdays > DEFAULT_TERM_CAPS.LEVEL_4)).toEqual([]);
  });
});
