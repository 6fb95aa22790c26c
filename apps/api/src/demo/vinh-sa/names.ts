// Fictional people: names of common parts put together by counting, so that every seed gives the same ones.

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Mai',
  'Tạ',
  'Phùng',
];
const OF_MEN = ['Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Xuân', 'Tiến', 'Thế', 'Công', 'Mạnh', 'Trọng'];
const OF_WOMEN = ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Thanh', 'Thị Kim', 'Thị Mai', 'Thị Bích'];
const MEN = [
  'Ánh',
  'Bách',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hải',
  'Hùng',
  'Khánh',
  'Lâm',
  'Long',
  'Nam',
  'Phong',
  'Quý',
  'Sơn',
  'Tài',
  'Thành',
  'Toàn',
  'Trung',
  'Tùng',
  'Việt',
  'Vinh',
  'Ước',
];
const WOMEN = [
  'An',
  'Bình',
  'Chi',
  'Diệp',
  'Đào',
  'Hà',
  'Hằng',
  'Hiền',
  'Huệ',
  'Hương',
  'Lan',
  'Liên',
  'Ly',
  'Nga',
  'Nhung',
  'Oanh',
  'Phượng',
  'Quyên',
  'Thảo',
  'Thủy',
  'Trang',
  'Tuyết',
  'Yến',
];

/** The n-th name; a prime step through each list keeps them apart for the first few thousand. */
function nameAt(n: number): string {
  const woman = n % 5 < 2;
  const [middles, givens] = woman ? [OF_WOMEN, WOMEN] : [OF_MEN, MEN];
  return [FAMILIES[(n * 7) % FAMILIES.length], middles[(n * 3) % middles.length], givens[(n * 5) % givens.length]].join(
    ' ',
  );
}

/** Gives names one after the other, none twice and none of those that are taken. */
export function namesBeside(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  let n = 0;
  return () => {
    let name = nameAt(n);
    while (used.has(name)) name = nameAt((n += 1));
    used.add(name);
    n += 1;
    return name;
  };
}
