import { listOfText, textOfList } from './typedList';

const WORDS = { LEADER: 'Lãnh đạo, quản lý', SPECIALIST: 'Chuyên môn', SUPPORT: 'Hỗ trợ' };
const DUTY = {
  ...{ code: 'VP-01', title: 'Tiếp nhận và trả hồ sơ hộ tịch', jobPosition: 'Chuyên viên hộ tịch' },
  ...{ positionGroup: 'SPECIALIST' as const, itemCodes: ['M1', 'M5'] },
};

it.each([
  ['bars', 'VP-01 | Chuyên viên hộ tịch | Chuyên môn | Tiếp nhận và trả hồ sơ hộ tịch | M1, M5'],
  ['tabs, as from a sheet', 'VP-01\tChuyên viên hộ tịch\tchuyên môn\tTiếp nhận và trả hồ sơ hộ tịch\tM1;M5\n\n'],
])('a duty is read where its columns are parted by %s', (_, text) => {
  expect(listOfText(text, WORDS)).toEqual({ duties: [DUTY], unread: [] });
});

it.each([
  ['no code', ' | Chuyên viên | Chuyên môn | Tiếp nhận hồ sơ'],
  ['a group that there is not', 'A | Chuyên viên | Khác | Tiếp nhận hồ sơ'],
  ['no duty', 'A | Chuyên viên | Chuyên môn'],
])('a line with %s is named', (_, line) => {
  expect(listOfText(`${line}\nVP-01 | Chuyên viên hộ tịch | Chuyên môn | Tiếp nhận hồ sơ`, WORDS).unread).toEqual([1]);
});

it('what is written out is read back as it was', () => {
  const plain = { ...DUTY, code: 'VP-02', itemCodes: [] };
  const text = textOfList(
    [DUTY, plain].map((duty) => ({ ...duty, holders: [] })),
    WORDS,
  );
  expect(listOfText(text, WORDS)).toEqual({ duties: [DUTY, plain], unread: [] });
});
