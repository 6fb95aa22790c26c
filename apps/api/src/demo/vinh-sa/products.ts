import type { Division, PlannedPerson } from './months-plan';

/** A product of the commune's list for 2026 (Nghị định 335/2025, Đ.13). */
export interface StoryProduct {
  readonly key: string;
  readonly name: string;
  readonly output: string;
  readonly complexity: number;
  readonly coefficient: string;
  readonly duePattern: string | null;
}

const product = (
  key: string,
  name: string,
  output: string,
  [complexity, coefficient, due]: [number, string, string?],
) => ({
  ...{ key, name, output, complexity, coefficient, duePattern: due ?? null },
});

export const PRODUCTS: readonly StoryProduct[] = [
  product('letters', 'Văn bản hành chính được tham mưu, ban hành', 'văn bản', [1, '1']),
  product('economy', 'Hồ sơ kinh tế, đất đai, xây dựng được thẩm tra', 'hồ sơ', [1, '1']),
  product('culture', 'Hồ sơ văn hóa, xã hội được giải quyết', 'hồ sơ', [1, '1']),
  product('counter', 'Hồ sơ tiếp nhận và trả kết quả tại quầy', 'nhóm 10 hồ sơ', [1, '1']),
  product('orders', 'Văn bản chỉ đạo, điều hành', 'văn bản', [1, '1']),
  product('reports', 'Báo cáo định kỳ, chuyên đề', 'báo cáo', [2, '2', 'ngày 16 hằng tháng']),
  product('guiding', 'Buổi hướng dẫn nộp hồ sơ trực tuyến', 'buổi', [2, '2']),
  product('plans', 'Kế hoạch, phương án, đề án', 'văn bản', [4, '4']),
  product('posting', 'Lượt rà soát, niêm yết danh mục thủ tục', 'lượt', [4, '4', 'ngày 19 hằng tháng']),
  product('checking', 'Cuộc kiểm tra, đôn đốc việc thực hiện', 'cuộc', [4, '4']),
  product('decisions', 'Quyết định, quy chế của UBND xã', 'văn bản', [3, '3']),
  product('meetings', 'Cuộc họp được chuẩn bị và phục vụ', 'cuộc', [2, '1.5']),
  product('reception', 'Buổi tiếp công dân, đối thoại', 'buổi', [2, '2']),
  product('site', 'Lần kiểm tra thực địa, lập biên bản', 'biên bản', [2, '1.5']),
  product('council', 'Kỳ họp HĐND xã được phục vụ', 'kỳ họp', [5, '5', 'giữa năm và cuối năm']),
  product('petitions', 'Đơn thư được xử lý', 'đơn', [2, '2']),
  product('talks', 'Buổi tuyên truyền, phổ biến pháp luật', 'buổi', [1, '1']),
];

const OF_STAFF: Readonly<Record<Division, readonly string[]>> = {
  office: ['letters', 'reports', 'plans'],
  economy: ['economy', 'reports', 'plans'],
  culture: ['culture', 'reports', 'plans'],
  onestop: ['counter', 'guiding', 'posting'],
};

/** Keys of the three products of which somebody's month is made. */
export const productsOf = ({
  division,
  organised,
}: Pick<PlannedPerson, 'division' | 'organised'>): readonly string[] =>
  organised === null ? OF_STAFF[division] : ['orders', 'reports', 'checking'];

export const coefficientsOf = (person: Pick<PlannedPerson, 'division' | 'organised'>): readonly string[] =>
  productsOf(person).map((key) => PRODUCTS.find((one) => one.key === key)?.coefficient ?? '');
