// Many people of a province for benches and tests: names as common and as rare as names are, spread over many communes.
import pg from 'pg';

/** Communes that the people are spread over. */
export const MANY_COMMUNES = 160;
const FIRST = 200_001;

// Weighted as in a province of the north: one name in three is Nguyễn, some are had by few.
const FAMILIES = `nguyễn*38 trần*11 lê*9 phạm*7 hoàng*5 vũ*4 phan*3 đặng*3 bùi*3 đỗ*2 hồ*2 ngô*2 dương*2 lý*2 đinh*1 mai*1 lò*1 vàng*1 sùng*1`;
const MIDDLES = `văn*30 thị*34 đức*4 hữu*3 minh*3 thanh*3 ngọc*3 thu*3 quang*2 xuân*2 hồng*2 bình*1 an*1 hải*1 a*1 bích*1 tuấn*1`;
const GIVENS = `anh*4 hương*3 hùng*3 hoa*3 bình*2 dũng*3 lan*3 hà*3 ngọc*2 tuấn*3 sơn*2 nam*2 thảo*2 hạnh*2 minh*2 đức*2 hải*2 ánh*1 an*2
  ân*1 bính*1 oanh*1 loan*1 quỳnh*1 vinh*1 thịnh*1 yến*1 ý*1 ước*1 đông*1 giang*1 khánh*1 long*1 mai*1 nga*1 phúc*1 quân*1 trang*2`;

const weighted = (text) =>
  `ARRAY['${text
    .split(/\s+/)
    .flatMap((entry) => {
      const [name = '', times] = entry.split('*');
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
