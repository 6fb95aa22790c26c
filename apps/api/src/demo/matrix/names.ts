const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Quang', 'Minh', 'Thanh'];
const GIVEN = ['Thử', 'Mẫu', 'Nghiệm', 'Giả', 'Định', 'Phỏng', 'Tạm'];

/** A name that nobody has, the same for the same post on every run. */
export function nameAt(place: string, post: string): string {
  const n = [...`${place}.${post}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const of = (names: readonly string[], by: number): string => names[Math.floor(n / by) % names.length] ?? '';
  return `${of(FAMILIES, 1)} ${of(MIDDLES, 10)} ${of(GIVEN, 60)}`;
}
