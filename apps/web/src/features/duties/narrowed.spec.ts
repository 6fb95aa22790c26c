import { narrowed, unclearnessOf } from './narrowed';

const holder = (fullName: string, position: string | null = 'Chuyên viên') => ({
  ...{ id: fullName, staffMemberId: fullName, fullName, position, startsOn: '2026-01-01', paper: null },
});
const duty = (code: string, title: string, ...holders: ReturnType<typeof holder>[]) => ({
  ...{ code, title, jobPosition: 'Công chức tiếp nhận hồ sơ', positionGroup: 'SPECIALIST' as const },
  ...{ itemCodes: ['M1'], holders },
});
const DUTIES = [
  duty('TN-01', 'Niêm yết thủ tục hành chính', holder('Đỗ Hữu Đạt')),
  duty('TN-02', 'Theo dõi hồ sơ quá hạn', holder('Lê Đức Anh'), holder('Vũ Thị Mai')),
  duty('TN-03', 'Cấp giấy tiếp nhận'),
  duty('TN-04', 'Xin lỗi khi trễ hẹn', holder('Ngô Thế Sơn', null)),
];
const codes = (filter: Parameters<typeof narrowed>[1]): string[] => narrowed(DUTIES, filter).map(({ code }) => code);

test('a duty of somebody who holds no post there any more is nobody’s', () => {
  expect(DUTIES.map(unclearnessOf)).toEqual([null, 'SEVERAL', 'NOBODY', 'NOBODY']);
});

test.each([
  [{}, ['TN-01', 'TN-02', 'TN-03', 'TN-04']],
  [{ show: 'NOBODY' as const }, ['TN-03', 'TN-04']],
  [{ show: 'SEVERAL' as const }, ['TN-02']],
  [{ q: 'do huu' }, ['TN-01']],
  [{ q: 'ĐỖ HỮU'.normalize('NFD') }, ['TN-01']],
  [{ q: 'anh theo dõi' }, ['TN-02']],
  [{ q: 'm1', show: 'NOBODY' as const }, ['TN-03', 'TN-04']],
  [{ q: 'không có gì như thế' }, []],
])('%j leaves %j', (filter, left) => {
  expect(codes(filter)).toEqual(left);
});
