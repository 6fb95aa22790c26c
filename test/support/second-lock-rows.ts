/** Rows that the story itself does not leave behind, for both tenants alike. */
export const MORE_ROWS = `
  INSERT INTO session (token_hash, tenant_id, account_id, id, address, agent)
    SELECT sha256(a.id::text::bytea), a.tenant_id, a.id, gen_random_uuid(), '', '' FROM account a;
  INSERT INTO second_factor (account_id, tenant_id, pending_secret, pending_at)
    SELECT a.id, a.tenant_id, 'sealed', clock_timestamp() FROM account a;
  INSERT INTO api_token (id, tenant_id, account_id, name, token_hash, permissions, expires_at)
    SELECT a.id, a.tenant_id, a.id, 'Bảng', sha256(a.id::text::bytea), '{}', clock_timestamp() FROM account a;
  INSERT INTO api_token_use (token_id, tenant_id, account_id, last_used_at, window_start, requests)
    SELECT a.id, a.tenant_id, a.id, clock_timestamp(), clock_timestamp(), 1 FROM account a;
  INSERT INTO recovery_code (account_id, tenant_id, code_hash) SELECT a.id, a.tenant_id, 'hash' FROM account a;
  INSERT INTO known_place (account_id, tenant_id, place_hash) SELECT a.id, a.tenant_id, 'place' FROM account a;
  INSERT INTO sign_in_link (token_hash, tenant_id, account_id, expires_at)
    SELECT sha256(a.id::text::bytea), a.tenant_id, a.id, clock_timestamp() FROM account a;
  INSERT INTO idempotency_key (tenant_id, account_id, key, request_hash, status, resource_id)
    SELECT a.tenant_id, a.id, gen_random_uuid(), 'request', 200, gen_random_uuid() FROM account a;
  INSERT INTO read_log (tenant_id, org_unit_id, actor, person, actor_name, subject_type, subject_id, request_id, read_at)
    SELECT s.tenant_id, s.org_unit_id, a.id::text, '', s.full_name, 'staff_member', s.id::text, 'test', clock_timestamp()
      FROM staff_member s JOIN account a ON a.staff_member_id = s.id;
  INSERT INTO audit_entry (link_id, ordinal, tenant_id, org_unit_id, action, subject_type, subject_id, accounts_for, content_hash,
      recorded_at, is_internal)
    SELECT (SELECT min(l.id) FROM audit_link l WHERE l.tenant_id = s.tenant_id), 1000 + row_number() OVER (), s.tenant_id, s.org_unit_id,
           'roster.personal-number-shown', 'staff_member', s.id, '{}', 'hash', clock_timestamp(), true FROM staff_member s;
  INSERT INTO org_unit_act (id, tenant_id, org_unit_id, kind, on_day, decision, name_after, by_name, decided_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'CREATED', u.valid_from, 'Nghị quyết số 1', u.name, '', clock_timestamp(), ''
      FROM org_unit u;
  INSERT INTO checklist_draft (id, tenant_id, code, title, items, state, begun_by_name, begun_at, edited_by, edited_by_name, edited_at,
      content_hash)
    SELECT gen_random_uuid(), t.id, 'CD-01', 'Chuyên đề', '[]', 'OPEN', '', clock_timestamp(), '{}', '', clock_timestamp(), ''
      FROM tenant t;
  INSERT INTO staff_movement (id, tenant_id, staff_member_id, org_unit_id, kind, on_day, to_unit_id, to_unit_name, to_position,
      decision_number, decided_on, decided_by, entered_by_name, entered_at, content_hash)
    SELECT gen_random_uuid(), s.tenant_id, s.id, s.org_unit_id, 'TRANSFER', '2025-07-01', u.id, u.name, 'Chuyên viên', '1', '2025-06-30',
           u.name, u.name, clock_timestamp(), '' FROM staff_member s JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.kind = 'WARD';
  INSERT INTO staff_particulars (staff_member_id, part, tenant_id, sealed)
    SELECT s.id, x.part, s.tenant_id, 'particulars-1.abc' FROM staff_member s CROSS JOIN (VALUES ('CONTACT'), ('PARTY')) AS x(part);
  INSERT INTO headcount_quota (id, tenant_id, org_unit_id, kind, posts, valid_from, decision_number, decided_on, decided_by,
      entered_by_name, entered_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'OFFICIAL', 3, u.valid_from, '1', u.valid_from, u.name, '', clock_timestamp(), ''
      FROM org_unit u;
  INSERT INTO party_result (id, tenant_id, staff_member_id, year, period, grade, decision_number, decided_on, decided_by,
      recorded_by_name, recorded_at, withdrawn_reason, withdrawn_by_name, withdrawn_at, content_hash)
    SELECT gen_random_uuid(), s.tenant_id, s.id, 2025, x.period, 'GOOD', '1-KL/ĐU', '2026-01-05', 'Đảng ủy', '', clock_timestamp(),
           x.why, x.why, CASE WHEN x.why IS NOT NULL THEN clock_timestamp() END, ''
      FROM staff_member s CROSS JOIN (VALUES ('Q4', NULL), ('YEAR', 'Ghi nhầm.')) AS x(period, why);
  INSERT INTO unit_grade (id, tenant_id, org_unit_id, year, grade, decision_number, decided_on, decided_by, recorded_by_name, recorded_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 2025, 'GOOD', '1/QĐ-UBND', '2026-01-20', 'UBND', '', clock_timestamp(), '' FROM org_unit u;
  INSERT INTO sanction (id, tenant_id, org_unit_id, staff_member_id, person_name, side, form, decision_number, decided_on, decided_by,
      conduct, act_on, effective_on, ends_on, recorded_by_name, recorded_at, content_hash)
    SELECT gen_random_uuid(), s.tenant_id, x.unit, s.id, s.full_name, 'STATE', 'REPRIMAND', x.unit::text, '2026-09-14', 'UBND', 'Vắng mặt',
           '2026-08-11', '2026-09-14', '2027-09-14', '', clock_timestamp(), ''
      FROM staff_member s CROSS JOIN LATERAL (SELECT s.org_unit_id AS unit UNION SELECT u.id FROM org_unit u
        WHERE u.tenant_id = s.tenant_id AND u.kind = 'WARD') x;
  INSERT INTO work_list (id, tenant_id, org_unit_id, year, state, draft, drafted_by_name, drafted_at, version, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 2025, 'DRAFT', '[]', '', clock_timestamp(), 1, '' FROM org_unit u WHERE u.body_id = u.id;
  INSERT INTO work_product (id, tenant_id, org_unit_id, work_list_id, year, ordinal, name, output, complexity, coefficient)
    SELECT gen_random_uuid(), l.tenant_id, l.org_unit_id, l.id, l.year, 0, 'Báo cáo', 'văn bản', 1, '1' FROM work_list l;
  INSERT INTO work_item (id, tenant_id, org_unit_id, body_id, staff_member_id, person_name, work_product_id, title, kind, pieces, month,
      due_on, state, assigned_by_name, assigned_at, given_away, done, version, content_hash)
    SELECT gen_random_uuid(), s.tenant_id, x.unit, u.body_id, s.id, s.full_name, p.id, 'Báo cáo', 'ASSIGNED', 1, '2025-10-01', '2025-10-20',
           'ASSIGNED', '', clock_timestamp(), 0, 0, 1, ''
      FROM staff_member s CROSS JOIN LATERAL (SELECT s.org_unit_id AS unit UNION SELECT w.id FROM org_unit w
        WHERE w.tenant_id = s.tenant_id AND w.kind = 'WARD') x JOIN org_unit u ON u.id = x.unit
      JOIN work_product p ON p.org_unit_id = u.body_id AND p.year = 2025;
  INSERT INTO work_mark (id, tenant_id, org_unit_id, staff_member_id, work_item_id, piece, kind, note, given_by, given_by_name, given_at,
      content_hash)
    SELECT gen_random_uuid(), i.tenant_id, i.org_unit_id, i.staff_member_id, i.id, 1, 'QUALITY', 'Sai số liệu',
           (SELECT o.id FROM staff_member o WHERE o.tenant_id = i.tenant_id AND o.id <> i.staff_member_id LIMIT 1), '', clock_timestamp(), ''
      FROM work_item i WHERE i.month = '2025-10-01';
  INSERT INTO evaluation_cycle (id, tenant_id, org_unit_id, month, self_due_on, superior_due_on, opinion_due_on, decision_due_on,
      publish_due_on, state, opened_by_name, opened_at, version)
    SELECT gen_random_uuid(), u.tenant_id, u.id, '2025-10-01', '2025-10-24', '2025-10-27', '2025-10-28', '2025-10-31', '2025-11-05', 'OPEN',
           '', clock_timestamp(), 1 FROM org_unit u WHERE u.body_id = u.id;
  INSERT INTO evaluation (id, tenant_id, cycle_id, org_unit_id, staff_member_id, person_name, position, staff_kind, rank, result,
      superior_id, superior_name, regime, choices, state, self_points, number, version)
    SELECT gen_random_uuid(), s.tenant_id, c.id, x.unit, s.id, s.full_name, '', s.kind, 'STAFF', CASE WHEN x.unit = s.org_unit_id THEN 'STATE' ELSE 'PARTY' END, p.id, p.full_name, '{}', '{}',
           'SELF_DRAFT', '[]', 1, 1
      FROM staff_member s CROSS JOIN LATERAL (SELECT s.org_unit_id AS unit UNION SELECT w.id FROM org_unit w
        WHERE w.tenant_id = s.tenant_id AND w.kind = 'WARD') x JOIN org_unit u ON u.id = x.unit
      JOIN evaluation_cycle c ON c.org_unit_id = u.body_id AND c.month = '2025-10-01'
      LEFT JOIN LATERAL (SELECT o.id, o.full_name FROM staff_member o WHERE o.tenant_id = s.tenant_id AND o.id <> s.id
        ORDER BY o.id LIMIT 1) p ON true;
  INSERT INTO finding_effect (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, staff_member_id, person_name,
      part, month, act_on, title, finding_class, severity, minutes_number, notice_number, notice_on, criterion, points, state,
      proposed_at, version)
    SELECT gen_random_uuid(), s.tenant_id, s.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, s.id, s.full_name, 'SUBJECT',
           '2025-10-01', '2025-10-21', 'Vắng mặt', 'BREACH', 'LEVEL_3', '12/BB-KTCV', '1/TB', '2025-11-01', 'I.2', '2.50', 'PROPOSED',
           clock_timestamp(), 1
      FROM staff_member s CROSS JOIN LATERAL (SELECT f.* FROM finding f WHERE f.tenant_id = s.tenant_id ORDER BY f.id LIMIT 1) f;
  INSERT INTO evaluation_import (id, tenant_id, org_unit_id, kind, file_name, counts, imported_by_name, imported_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'SCORES', 'diem.csv', '{}', '', clock_timestamp(), '' FROM org_unit u;
  INSERT INTO paper_score (id, tenant_id, org_unit_id, staff_member_id, person_name, month, total, hundredths, document_number, document_on,
      document_by, entered_by, entered_by_name, entered_at, number)
    SELECT gen_random_uuid(), s.tenant_id, x.unit, s.id, s.full_name, CASE WHEN x.unit = s.org_unit_id THEN date '2024-01-01' ELSE '2024-02-01' END,
           '80.00', 8000, '1', '2024-03-01', '', o.id, '', clock_timestamp(), 1
      FROM staff_member s CROSS JOIN LATERAL (SELECT s.org_unit_id AS unit UNION SELECT w.id FROM org_unit w
        WHERE w.tenant_id = s.tenant_id AND w.kind = 'WARD') x
      CROSS JOIN LATERAL (SELECT o.id FROM staff_member o WHERE o.tenant_id = s.tenant_id AND o.id <> s.id ORDER BY o.id LIMIT 1) o
     ON CONFLICT DO NOTHING;
  INSERT INTO body_regime (id, tenant_id, org_unit_id, origin, regime, entered_by_name, entered_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'OWN', '{"validFrom": "2030-01-01", "validUntil": "2030-01-02", "staffKinds": [], "scoredPeriods": []}',
           '', clock_timestamp(), '' FROM org_unit u WHERE u.body_id = u.id;
  INSERT INTO evaluation_choice (id, tenant_id, org_unit_id, key, value, valid_from, basis, set_by_name, set_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'evaluation.december', 'ESTIMATE', '2030-01-01', '', '', clock_timestamp(), ''
      FROM org_unit u WHERE u.body_id = u.id;
  INSERT INTO duty_list (id, tenant_id, org_unit_id, regulation_number, decided_on, decided_by, valid_from, entered_by_name, entered_at,
      content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, '1', u.valid_from, u.name, u.valid_from, '', clock_timestamp(), '' FROM org_unit u;
  INSERT INTO job_position (id, tenant_id, org_unit_id, name, position_group, valid_from, decision_number, decided_on, decided_by,
      entered_by_name, entered_at, content_hash)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'Chuyên viên', 'SPECIALIST', u.valid_from, '1', u.valid_from, u.name, '',
           clock_timestamp(), '' FROM org_unit u;
  INSERT INTO duty (duty_list_id, tenant_id, org_unit_id, ordinal, code, title, job_position_id, item_codes)
    SELECT l.id, l.tenant_id, l.org_unit_id, 0, 'A', 'Tiếp nhận hồ sơ', j.id, '{}'
      FROM duty_list l JOIN job_position j ON j.org_unit_id = l.org_unit_id;
  INSERT INTO duty_assignment (id, tenant_id, org_unit_id, duty_code, staff_member_id, starts_on, entered_by_name, entered_at, content_hash)
    SELECT gen_random_uuid(), s.tenant_id, s.org_unit_id, 'A', s.id, '2025-07-01', '', clock_timestamp(), '' FROM staff_member s;
  UPDATE staff_member s SET earlier_units = ARRAY[u.id] FROM org_unit u
   WHERE u.tenant_id = s.tenant_id AND u.kind = 'WARD' AND s.full_name LIKE 'Phan%';
  INSERT INTO roster_import (id, tenant_id, org_unit_id, file_name, file_size, sha256, sheets, state, uploaded_by, uploaded_by_name, uploaded_at)
    SELECT gen_random_uuid(), u.tenant_id, u.id, 'ds.csv', 1, '', '[]', 'RECEIVED', '', '', clock_timestamp() FROM org_unit u;
  INSERT INTO roster_import_file (import_id, tenant_id, org_unit_id, sealed)
    SELECT i.id, i.tenant_id, i.org_unit_id, 'particulars-1.x' FROM roster_import i;
  INSERT INTO roster_import_progress (import_id, tenant_id, org_unit_id, act, done, total, beat_at, key)
    SELECT i.id, i.tenant_id, i.org_unit_id, 'CHECK', 0, 0, clock_timestamp(), gen_random_uuid() FROM roster_import i;
  INSERT INTO roster_import_row (import_id, number, tenant_id, org_unit_id, person_row, verdict, faults, person_id, post_id, full_name,
      given_name, family_and_middle, name_folded, kind, unit_id, position, starts_on, is_main)
    SELECT i.id, 1, i.tenant_id, i.org_unit_id, 1, 'NEW', '[]', gen_random_uuid(), gen_random_uuid(), 'A', 'A', '', 'a', 'OFFICIAL',
           i.org_unit_id, 'x', '2025-07-01', true FROM roster_import i;
  INSERT INTO roster_import_number (import_id, number, tenant_id, org_unit_id, sealed_for, sealed, number_index)
    SELECT i.id, 1, i.tenant_id, i.org_unit_id, gen_random_uuid(), 'particulars-1.x', '' FROM roster_import i;
  INSERT INTO setting_value (id, tenant_id, key, value, valid_from, reason, set_by, set_by_name, set_at, content_hash)
    SELECT gen_random_uuid(), t.id, 'inspection.repeat-months', '6', '2026-12-01', 'thử', '', '', '2026-11-20T01:00:00Z', '' FROM tenant t;
  INSERT INTO read_log_seal (tenant_id, from_id, to_id, rows, hash) SELECT t.id, 1, 2, 2, 'seal' FROM tenant t;
  INSERT INTO evidence_file (id, tenant_id, org_unit_id, audience_unit_ids, uploaded_by, uploaded_at, name, media_type, size_bytes, sha256)
    SELECT gen_random_uuid(), t.tenant_id, x.unit, x.audience, t.assignee_staff_id, clock_timestamp(), 'ảnh.png', 'image/png', 9, sha256('x')
      FROM remediation_task t CROSS JOIN LATERAL (VALUES (NULL::int, '{}'::int[]), (t.org_unit_id, '{}'),
        (t.org_unit_id, ARRAY[t.inspecting_unit_id, t.assignee_unit_id])) AS x(unit, audience)
     WHERE t.assignee_staff_id IS NOT NULL;
  INSERT INTO finding_statement (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, side, author_id,
      author_name, author_position, text, submitted_at, content_hash)
    SELECT gen_random_uuid(), f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, 'UNIT', s.id, s.full_name,
           'Chủ tịch', 'Sổ có nhưng để ở phòng khác.', f.released_at, '' FROM finding f JOIN staff_member s
        ON s.tenant_id = f.tenant_id AND s.full_name IN ('Đỗ Thị Ngọc', 'Lê Đức Anh') WHERE f.state = 'RELEASED';
  INSERT INTO finding_amendment (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, kind, state,
      before_content, reason, proposed_by, proposed_by_name, proposed_at, decided_by, decided_by_name, decided_at,
      decision_reason, content_hash)
    SELECT gen_random_uuid(), f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, 'WITHDRAWAL', x.state,
           '{}', 'Ghi nhầm đơn vị.', CASE WHEN x.by IS NULL THEN s.id ELSE f.recorded_by END,
           CASE WHEN x.by IS NULL THEN s.full_name ELSE f.recorded_by_name END, f.released_at, x.by, x.name, x.at, x.why, ''
      FROM finding f JOIN staff_member s ON s.tenant_id = f.tenant_id AND s.full_name = 'Vũ Thị Mai'
      CROSS JOIN LATERAL (VALUES ('APPROVED', s.id, s.full_name, f.released_at, 'Đã đối chiếu.'),
        ('PROPOSED', NULL, NULL, NULL, NULL)) AS x(state, by, name, at, why) WHERE f.state = 'RELEASED';
  INSERT INTO inbox_read (tenant_id, item_id, reader, read_at)
    SELECT i.tenant_id, i.id, i.person_id, i.told_at FROM inbox_item i WHERE i.person_id IS NOT NULL;
  INSERT INTO task_request (id, tenant_id, org_unit_id, inspecting_unit_id, task_id, kind, text, asked_by, asked_by_name,
      asked_by_position, asked_at, content_hash, outcome, answer, answered_by, answered_by_name, answered_by_position, answered_at)
    SELECT gen_random_uuid(), t.tenant_id, t.org_unit_id, t.inspecting_unit_id, t.id, 'QUESTION', 'Thiếu biểu mẫu nào?', leader.id,
           leader.full_name, 'Chủ tịch', clock_timestamp(), '', x.outcome, x.answer, CASE WHEN x.answer IS NOT NULL THEN head.id END,
           x.answer, x.answer, CASE WHEN x.answer IS NOT NULL THEN clock_timestamp() END
      FROM remediation_task t CROSS JOIN (VALUES (NULL, NULL), ('ANSWERED', 'Biểu mẫu 01.')) AS x(outcome, answer)
      JOIN staff_member leader ON leader.tenant_id = t.tenant_id AND leader.full_name LIKE 'Đỗ Thị Ngọc%'
      JOIN staff_member head ON head.tenant_id = t.tenant_id AND head.full_name LIKE 'Trần Thị Lan%'
     WHERE t.state = 'ACCEPTED';
  INSERT INTO task_proposal (id, tenant_id, org_unit_id, task_id, kind, proposed_by, proposed_by_name, proposed_at, content_hash)
    SELECT gen_random_uuid(), t.tenant_id, t.org_unit_id, t.id, 'SIGN', s.id, s.full_name, clock_timestamp(), ''
      FROM remediation_task t JOIN staff_member s ON s.tenant_id = t.tenant_id
       AND s.full_name IN ('Đặng Tiến Dũng', 'Đỗ Thị Ngọc', 'Lê Đức Anh') WHERE t.state = 'SUBMITTED';
  INSERT INTO hand_over (id, tenant_id, org_unit_id, from_staff_id, from_name, to_staff_id, to_name, reason, task_count, handed_by,
      handed_by_name, handed_at, content_hash)
    SELECT gen_random_uuid(), s.tenant_id, s.org_unit_id, s.id, s.full_name, o.id, o.full_name, 'Nghỉ thai sản.', 1, c.id, c.full_name,
           clock_timestamp(), ''
      FROM staff_member s JOIN staff_member o ON o.tenant_id = s.tenant_id AND o.full_name = 'Phan Thị Oanh'
      JOIN staff_member c ON c.tenant_id = s.tenant_id AND c.full_name = 'Đỗ Thị Ngọc'
     WHERE s.full_name IN ('Lê Đức Anh', 'Ngô Thế Sơn');
  INSERT INTO checklist_answer (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, checklist_item_id, result, answered_by,
      answered_by_name, answered_at)
    SELECT i.tenant_id, i.org_unit_id, i.inspecting_unit_id, i.id, c.id, 'PASS', i.head_id, i.head_name, i.started_at
      FROM inspection i JOIN checklist_item c ON c.checklist_version_id = i.checklist_version_id AND c.ordinal <= 2
        ON CONFLICT DO NOTHING;
  INSERT INTO attendance (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, person_key, name, status, counted_at, change_id,
      recorded_by, recorded_by_name)
    SELECT i.tenant_id, i.org_unit_id, i.inspecting_unit_id, i.id, 'name:khach', 'Khách', 'PRESENT', i.started_at, i.id, i.head_id,
           i.head_name FROM inspection i ON CONFLICT DO NOTHING;
  INSERT INTO minutes_addendum (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, number, text, reason, written_by,
      written_by_name, written_at, content, previous_hash, hash)
    SELECT gen_random_uuid(), i.tenant_id, i.org_unit_id, i.inspecting_unit_id, i.id, 9, 'Bổ sung', 'Ghi sót', i.head_id, i.head_name,
           i.started_at, 'Bổ sung', ''::bytea, sha256(convert_to('Bổ sung', 'UTF8'))
      FROM inspection i JOIN minutes m ON m.inspection_id = i.id;
  INSERT INTO finding_person (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, ordinal, name, part)
    SELECT gen_random_uuid(), f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, 9, 'Khách', 'SUBJECT'
      FROM finding f;
  INSERT INTO finding_person (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, ordinal, name, part,
      staff_member_id, removed_at)
    SELECT gen_random_uuid(), f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, 10, s.full_name, 'SUBJECT', s.id,
           CASE WHEN f.state = 'CONCLUDED' AND f.remedied_on IS NULL THEN f.released_at END
      FROM finding f JOIN staff_member s ON s.tenant_id = f.tenant_id AND s.full_name = 'Lê Đức Anh';
  INSERT INTO finding_statement (id, tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, side, author_id,
      author_name, author_position, text, submitted_at, content_hash)
    SELECT gen_random_uuid(), f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id, 'PERSON', s.id, s.full_name,
           'Công chức', 'Tôi để sổ ở phòng khác.', f.released_at, '' FROM finding f JOIN staff_member s
        ON s.tenant_id = f.tenant_id AND s.full_name IN ('Ngô Thế Sơn', 'Lê Đức Anh') WHERE f.state = 'RELEASED';
  INSERT INTO finding_evidence (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, finding_id, file_id, ordinal, added_by,
      added_by_name, added_at)
    SELECT f.tenant_id, f.org_unit_id, f.inspecting_unit_id, f.inspection_id, f.id,
           (SELECT x.id FROM evidence_file x WHERE x.tenant_id = f.tenant_id AND x.org_unit_id IS NOT NULL LIMIT 1), 9, f.recorded_by, f.recorded_by_name, f.recorded_at
      FROM finding f`;
