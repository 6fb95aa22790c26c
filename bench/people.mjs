// Many people of a province for benches and tests: names as common and as rare as names are, spread over many communes.
import pg from 'pg';

/** Communes that the people are spread over. */
export const MANY_COMMUNES = 160;
const FIRST = 200_001;

// Weighted as in a province of the north: one name in three is Nguyễn, many are had by few, and some are spelled alike but for
// their marks.
const FAMILIES = `nguyễn*190 trần*55 lê*45 phạm*35 hoàng*25 vũ*20 phan*15 đặng*15 bùi*15 đỗ*10 hồ*10 ngô*10 dương*10 lý*10 đinh*5 mai*5 lò*5
  vàng*5 sùng*5 võ*6 huỳnh*6 trương*5 đoàn*4 trịnh*4 đào*4 lương*4 phùng*3 cao*3 tạ*3 hà*3 chu*3 nông*3 tô*2 quách*2 triệu*2 giàng*2 ma*2 thái*2
  lưu*2 la vi hứa thào mùa lầu cứ lục thân từ kiều tống khổng nghiêm viên âu ông ứng doãn ninh giáp bạch đồng nguyên lẻ trân phàm`;
const MIDDLES = `văn*150 thị*170 đức*20 hữu*15 minh*15 thanh*15 ngọc*15 thu*15 quang*10 xuân*10 hồng*10 bình*5 an*5 hải*5 a*5 bích*5 tuấn*5
  thúy*6 thùy*6 thành*5 quốc*5 công*5 đình*5 trọng*4 mạnh*4 tiến*4 duy*4 gia*3 bảo*3 khánh*3 phương*3 kim*3 mỹ*3 hoài*3 như*3 tú*2 thế*3 viết*3
  bá*2 huy*2 việt*2 anh*2 diệu*2 lan*2 mai*2 nhật*2 hà*2 phúc*2 vân*2 yến trung chí tấn cẩm ái ánh băng cao đăng đắc hiền hoàng hương khắc linh
  lệ nam ngân nguyên nhị phi phú sĩ sơn tất thiện thục tố trà tường uyên vĩnh ý`;
const GIVENS = `anh*20 hương*15 hùng*15 hoa*15 bình*10 dũng*15 lan*15 hà*15 ngọc*10 tuấn*15 sơn*10 nam*10 thảo*10 hạnh*10 minh*10 đức*10 hải*10
  ánh*5 an*10 ân*5 bính*5 oanh*5 loan*5 quỳnh*5 vinh*5 thịnh*5 yến*5 ý*5 ước*5 đông*5 giang*5 khánh*5 long*5 mai*5 nga*5 phúc*5 quân*5 trang*10
  linh*10 thủy*8 thúy*8 thùy*4 hằng*8 hường*5 hiền*8 hậu*4 huệ*4 huyền*8 hoàn*3 hoàng*6 hòa*5 hóa hoà*2 hồng*6 hợp*2 hưng*5 huy*5 hiếu*5 hiệp*4
  cường*8 chung*4 chiến*5 châu*4 chi*4 chính*3 công*3 cúc*2 cảnh*2 dương*5 dung*6 duy*4 duyên*4 diệp*3 diệu đạt*5 điệp*2 định*2 đồng*2 đoàn*2 giáp
  hân khang khoa*3 khôi kiên*4 kiệt lâm*5 lê liên*4 liễu lộc*3 lợi*3 lương*3 luyến*2 ly*3 mạnh*4 mến miên mơ mùi nhàn*3 nhân*3 nhung*5 nghĩa*3
  ngân*4 nguyệt*3 nguyên*3 nhật nhi ninh*2 nụ phong*5 phú*3 phương*8 phượng*4 quang*5 quý*4 quyên*3 quyết*3 quyền*2 sáng*2 sen sang sâm tâm*6 tân*4
  thái*5 thắng*8 thanh*8 thành*8 thao thăng thiện*3 thoa*2 thọ*2 thơ*3 thơm*3 thu*8 thuận*3 thư*4 thương*4 tiến*5 tình*3 toàn*4 trà trâm tri*2 trinh*2
  trung*8 trường*5 tú*5 tùng*5 tuyết*4 tuyên*2 tuyến uyên*3 vân*6 việt*4 vui*2 vượng*2 vũ*3 xuân*4`;

const weighted = (text) =>
  `ARRAY['${text
    .split(/\s+/)
    .flatMap((entry) => {
      const [name = '', times = '1'] = entry.split('*');
      return Array.from({ length: Number(times) }, () => name);
    })
    .join("','")}']`;

/** Folding as `foldVietnamese` does, for names of this file. */
const FOLDED = (text) =>
  `replace(regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/** Settles so many people with a main post each in many communes of the first tenant; answers with its province. */
export async function settle(client, people) {
  await client.query(`SELECT setseed(0.5)`);
  const { rows } = await client.query(`SELECT id FROM org_unit WHERE tenant_id = 1 AND parent_id IS NULL`);
  const province = rows[0]?.id ?? 0;
  await client.query(
    `INSERT INTO org_unit (id, tenant_id, parent_id, body_id, kind, name, name_folded, valid_from)
     SELECT n, 1, $1, n, 'COMMUNE', 'Xã số ' || n, 'xa so ' || n, '2020-01-01' FROM generate_series(${FIRST}, ${FIRST} - 1 + ${MANY_COMMUNES}) n`,
    [province],
  );
  const pick = (names) => `(${weighted(names)})[1 + floor(random() * array_length(${weighted(names)}, 1))::int]`;
  await client.query(
    `WITH drawn AS (SELECT n, initcap(${pick(FAMILIES)}) || ' ' || initcap(${pick(MIDDLES)}) ||
                           CASE WHEN random() < 0.25 THEN ' ' || initcap(${pick(MIDDLES)}) ELSE '' END AS family,
                           CASE WHEN n % 2500 = 0 THEN 'Xuyến' ELSE initcap(${pick(GIVENS)}) END AS given
                      FROM generate_series(1, $1::int) n)
     INSERT INTO staff_member (id, tenant_id, org_unit_id, kind, full_name, given_name, family_and_middle, name_folded)
     SELECT gen_random_uuid(), 1, ${FIRST} + n % ${MANY_COMMUNES}, 'CIVIL_SERVANT', family || ' ' || given, given, family, ${FOLDED(`family || ' ' || given`)}
       FROM drawn`,
    [people],
  );
  await client.query(
    `INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on)
     SELECT gen_random_uuid(), 1, s.id, s.org_unit_id, 'Chuyên viên', true, '2025-07-01' FROM staff_member s WHERE s.org_unit_id >= ${FIRST}`,
  );
  await client.query('ANALYZE staff_member, appointment, org_unit');
  return province;
}

// node bench/people.mjs URL COUNT
if (process.argv[1] === import.meta.filename) {
  const client = new pg.Client({ connectionString: process.argv[2] });
  await client.connect();
  try {
    console.log(JSON.stringify({ province: await settle(client, Number(process.argv[3])), communes: MANY_COMMUNES }));
  } finally {
    await client.end();
  }
}
