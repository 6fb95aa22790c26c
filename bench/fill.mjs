// A province's worth of findings, set by set: every unit with years of visits, most of them put right, the newest open.
import pg from 'pg';

/** Settings of a connection that asks for the SQL alone: a superuser is bound by no row-level security. */
export const AS_FLOOR = '-c app.tenant=1 -c TimeZone=Asia/Ho_Chi_Minh';
/** Communes: the first half is read from, the second written to, so that the lists stay as long as they are. Visits of each. */
const SIZE = { communes: 240, visits: 30 };
const FINDINGS = 15;
const FIRST_UNIT = 100_001;
const TENANT = 1;

const SENTENCES = [
  'Bảng niêm yết còn thủ tục đã bãi bỏ, lĩnh vực hộ tịch và chứng thực.',
  'Sổ ghi thiếu cột kết quả xử lý từ tháng bảy đến nay.',
  'Hồ sơ đất đai tiếp nhận từ đầu tháng chưa nhập vào hệ thống một cửa điện tử.',
  'Bộ phận tiếp nhận có hai người không đeo thẻ, bàn số 3 không có người trực.',
  'Lịch tiếp công dân của Chủ tịch chưa niêm yết tại phòng tiếp và trên trang thông tin.',
  'Chưa có phiếu xin lỗi và hẹn lại ngày trả cho bốn hồ sơ quá hạn.',
];

/** Fills the demo's office up; answers with who may read and write what, each with a session that is open already. */
export async function fill(client, seed, { communes, visits } = SIZE) {
  await client.query(`SELECT setseed(${seed} / 2147483648.0)`);
  await client.query(`
    CREATE FUNCTION pg_temp.id_of(at timestamptz, key text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(key), 1, 3)
              || '8' || substr(md5(key), 4, 15))::uuid $$;
    CREATE TEMP TABLE sentence AS SELECT n, text FROM unnest('${pgArray(SENTENCES)}'::text[]) WITH ORDINALITY AS s(text, n);
    CREATE TEMP TABLE office AS
      SELECT t.demo_anchor_on + time '09:00' AT TIME ZONE 'Asia/Ho_Chi_Minh' AS now, t.demo_anchor_on AS today,
             (SELECT u.id FROM org_unit u WHERE u.tenant_id = t.id AND u.parent_id IS NULL) AS province,
             a.id AS account, g.org_unit_id AS team, s.id AS inspector, s.full_name AS inspector_name,
             (SELECT v.id FROM checklist_version v WHERE v.tenant_id = t.id AND v.retired_on IS NULL) AS checklist,
             ${communes} AS communes, ${visits} AS visits,
             (SELECT max(w.version) FROM work_calendar w WHERE w.tenant_id = t.id) AS calendar, a.password_hash
        FROM tenant t JOIN account a ON a.tenant_id = t.id AND a.username = 'tham.nguyen'
        JOIN role_grant g ON g.account_id = a.id JOIN staff_member s ON s.id = a.staff_member_id WHERE t.id = ${TENANT}`);
  await client.query(UNITS);
  await client.query(CHAIRS);
  await client.query('BEGIN');
  // Minutes that are locked take no finding any more: history cannot be told through the triggers.
  for (const table of ['inspection', 'finding']) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const text of [VISITS_SQL, FINDINGS_SQL, TASKS_SQL]) await client.query(text);
  for (const table of ['inspection', 'finding']) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE)');
  await client.query('CHECKPOINT');
  return placesOf(client, communes);
}

const UNITS = `
  INSERT INTO org_unit (id, tenant_id, parent_id, body_id, kind, name, name_folded, valid_from)
  SELECT c.id, ${TENANT}, o.province, c.id, 'COMMUNE', 'Xã Đo Lường số ' || c.id, 'xa do luong so ' || c.id, '2025-07-01'
    FROM office o, generate_series(${FIRST_UNIT}, ${FIRST_UNIT - 1} + o.communes) AS c(id);
  INSERT INTO org_unit (id, tenant_id, parent_id, body_id, kind, name, name_folded, valid_from)
  SELECT u.id + n * 1000, ${TENANT}, u.id, u.id, 'DIVISION', 'Phòng số ' || n, 'phong so ' || n, '2025-07-01'
    FROM org_unit u, generate_series(1, 4) n WHERE u.id >= ${FIRST_UNIT};
  CREATE TEMP TABLE commune AS SELECT u.id, u.name, pg_temp.id_of(o.now, 'chair' || u.id) AS chair
    FROM org_unit u, office o WHERE u.id >= ${FIRST_UNIT} AND u.kind = 'COMMUNE'`;

// Signing in 240 times would measure the password hash: sessions are laid in as the product would have.
const CHAIRS = `
  INSERT INTO staff_member (id, tenant_id, org_unit_id, kind, full_name, given_name, family_and_middle, name_folded)
  SELECT c.chair, ${TENANT}, c.id, 'CIVIL_SERVANT', 'Trần Văn Bình', 'Bình', 'Trần Văn', 'tran van binh' FROM commune c;
  INSERT INTO appointment (id, tenant_id, staff_member_id, org_unit_id, position, is_main, starts_on)
  SELECT pg_temp.id_of(o.now, 'post' || c.id), ${TENANT}, c.chair, c.id, 'Chủ tịch UBND xã', true, '2025-07-01'
    FROM commune c, office o;
  INSERT INTO account (id, tenant_id, org_unit_id, username, password_hash, password_kind, staff_member_id, state)
  SELECT pg_temp.id_of(o.now, 'account' || c.id), ${TENANT}, c.id, 'chair.' || c.id, o.password_hash, 'OWN', c.chair, 'ACTIVE'
    FROM commune c, office o;
  INSERT INTO role_grant (id, tenant_id, account_id, role, org_unit_id, tenant_wide, unit_ids, valid_from, capacity)
  SELECT pg_temp.id_of(o.now, 'grant' || c.id), ${TENANT}, pg_temp.id_of(o.now, 'account' || c.id), 'COMMUNE_CHAIR', c.id,
         false, org_unit_reach(c.id), '2025-07-01', 'OWN' FROM commune c, office o;
  INSERT INTO session (id, token_hash, tenant_id, account_id, address, agent)
  SELECT pg_temp.id_of(o.now, 'session' || c.id), sha256(convert_to('bench-' || c.id, 'UTF8')), ${TENANT}, pg_temp.id_of(o.now, 'account' || c.id),
         '127.0.0.1', 'bench' FROM commune c, office o
  UNION ALL SELECT pg_temp.id_of(o.now, 'session'), sha256(convert_to('bench-inspector', 'UTF8')), ${TENANT}, o.account, '127.0.0.1', 'bench'
    FROM office o`;

// The newest visit is under way, the one before it locked, eight are being followed, the others are closed.
const VISITS_SQL = `
  INSERT INTO inspection (id, tenant_id, org_unit_id, inspecting_unit_id, checklist_version_id, mode, state, decision_number,
    decision_date, head_id, head_name, secretary_id, secretary_name, representative_name, representative_position,
    started_at, recorded_by, content_hash, minutes_number, locked_at, locked_by)
  SELECT pg_temp.id_of(v.started_at, 'visit' || c.id || '/' || v.n), ${TENANT}, c.id, o.team, o.checklist, 'SURPRISE', v.state,
    '1187/QĐ-UBND', o.today - 1000, o.inspector, o.inspector_name, o.inspector, o.inspector_name, 'Trần Văn Bình',
    'Chủ tịch UBND xã', v.started_at, o.inspector, sha256(''), CASE WHEN v.n > 1 THEN v.n || '/BB-KTCV' END,
    CASE WHEN v.n > 1 THEN v.started_at + interval '4 hours' END, CASE WHEN v.n > 1 THEN o.inspector END
    FROM office o, commune c, LATERAL (
      SELECT n, o.now - n * interval '12 days' - c.id % 1000 * interval '3 minutes' AS started_at,
             CASE WHEN n = 1 THEN 'IN_PROGRESS' WHEN n = 2 THEN 'SIGNED' WHEN n <= 10 THEN 'FOLLOWING' ELSE 'CLOSED' END AS state
        FROM generate_series(1, o.visits) n) v
   ORDER BY v.n DESC, c.id;
  INSERT INTO result_notice (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, number, issued_on, received_on,
    entered_by, entered_at)
  SELECT pg_temp.id_of(i.locked_at, 'notice' || i.id), ${TENANT}, i.org_unit_id, i.inspecting_unit_id, i.id,
    i.minutes_number, i.locked_at::date, i.locked_at::date + 1, o.inspector, i.locked_at + interval '1 day'
    FROM office o, inspection i WHERE i.org_unit_id >= ${FIRST_UNIT} AND i.state IN ('FOLLOWING', 'CLOSED')`;

const FINDINGS_SQL = `
  INSERT INTO finding (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, checklist_item_id, title, detail,
    finding_class, severity, count, recommended_action, legal_basis, item_term_workdays, state, recorded_by, recorded_by_name,
    recorded_at, released_at, remedied_on, content_hash)
  SELECT pg_temp.id_of(i.started_at, 'finding' || i.id || '/' || n), ${TENANT}, i.org_unit_id, i.inspecting_unit_id, i.id, c.id,
    c.title, (SELECT string_agg(s.text, ' ') FROM sentence s WHERE s.n <= 1 + (random() * 3)::int), c.finding_class, c.severity,
    1 + (random() * 20)::int, c.expected_fix, c.legal_basis, c.term_workdays,
    CASE i.state WHEN 'IN_PROGRESS' THEN 'RECORDED' WHEN 'SIGNED' THEN 'RELEASED' ELSE 'CONCLUDED' END,
    o.inspector, o.inspector_name, i.started_at + n * interval '7 minutes', i.locked_at,
    CASE WHEN i.state = 'CLOSED' OR (i.state = 'FOLLOWING' AND random() < 0.5) THEN i.locked_at::date + 10 END, sha256('')
    FROM office o, inspection i, generate_series(1, ${FINDINGS}) n
    JOIN checklist_item c ON c.ordinal = 1 + n % 12
   WHERE i.org_unit_id >= ${FIRST_UNIT} AND c.checklist_version_id = o.checklist
   ORDER BY i.started_at, n`;

// Nine of ten released findings have their task: the others stand for what was concluded without one.
const TASKS_SQL = `
  INSERT INTO remediation_task (id, tenant_id, org_unit_id, body_id, inspecting_unit_id, finding_id, inspection_id, title, detail,
    finding_class, severity, recommended_action, legal_basis, term_workdays, state, opened_at, notice_number, notice_issued_on,
    notice_received_on, due_on, calendar_version, assignee_unit_id, assignee_name, closed_on, closed_as)
  SELECT pg_temp.id_of(f.released_at, 'task' || f.id), ${TENANT}, f.org_unit_id, f.org_unit_id, f.inspecting_unit_id, f.id,
    f.inspection_id, f.title, f.detail, f.finding_class, f.severity, f.recommended_action, f.legal_basis, f.item_term_workdays,
    s.state, f.released_at, n.number, n.issued_on, n.received_on, n.received_on + 7, CASE WHEN n.id IS NOT NULL THEN o.calendar END,
    CASE WHEN s.state IN ('ACCEPTED', 'CLOSED') THEN f.org_unit_id + 1000 END,
    CASE WHEN s.state IN ('ACCEPTED', 'CLOSED') THEN 'Phòng số 1' END, f.remedied_on,
    CASE WHEN f.remedied_on IS NOT NULL THEN 'FIXED' END
    FROM office o, finding f LEFT JOIN result_notice n ON n.inspection_id = f.inspection_id
    CROSS JOIN LATERAL (SELECT CASE WHEN f.remedied_on IS NOT NULL THEN 'CLOSED' WHEN n.id IS NULL THEN 'PROVISIONAL'
                                    WHEN random() < 0.5 THEN 'NEW' ELSE 'ACCEPTED' END AS state) s
   WHERE f.org_unit_id >= ${FIRST_UNIT} AND f.released_at IS NOT NULL AND random() < 0.9`;

async function placesOf(client, communes) {
  const { rows: counts } = await client.query(
    `SELECT (SELECT count(*) FROM finding)::int AS findings, (SELECT count(*) FROM remediation_task)::int AS tasks,
            (SELECT count(*) FROM inspection)::int AS inspections, pg_database_size(current_database())::bigint AS bytes`,
  );
  const { rows: visits } = await client.query(
    `SELECT i.id, i.org_unit_id AS "unitId" FROM inspection i WHERE i.state = 'IN_PROGRESS' AND i.org_unit_id >= $1 ORDER BY 2`,
    [FIRST_UNIT + communes / 2],
  );
  const { rows: items } = await client.query(`SELECT i.id, i.title FROM checklist_item i, office o
    WHERE i.checklist_version_id = o.checklist ORDER BY i.ordinal`);
  return {
    size: counts[0],
    read: Array.from({ length: communes / 2 }, (_, index) => FIRST_UNIT + index),
    visits,
    items,
    detail: SENTENCES.slice(0, 3).join(' '),
    chairCookie: (unit) => `sid=bench-${unit}`,
    inspectorCookie: 'sid=bench-inspector',
  };
}

function pgArray(texts) {
  return `{${texts.map((text) => `"${text}"`).join(',')}}`;
}

// node bench/fill.mjs URL: a small office, for seeing that the database still takes one.
if (process.argv[1] === import.meta.filename) {
  const client = new pg.Client({ connectionString: process.argv[2], options: AS_FLOOR });
  await client.connect();
  try {
    console.log(JSON.stringify((await fill(client, 1, { communes: 4, visits: 12 })).size));
  } finally {
    await client.end();
  }
}
