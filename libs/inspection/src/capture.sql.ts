import { workingHoursSql } from '@app/organization';

/** The day of the visit `i`. */
export const VISIT_DAY = `(i.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Hours of the unit `u` on the day of the visit `i`, as JSON. */
export const HOURS_OF_VISIT = workingHoursSql({
  tenant: 'i.tenant_id',
  unit: 'i.org_unit_id',
  body: 'u.body_id',
  day: VISIT_DAY,
});

/** Answers of the visit `i`, in the order of its checklist, as JSON. */
export const ANSWERS = `(SELECT coalesce(json_agg(json_build_object('itemId', a.checklist_item_id, 'result', a.result,
    'answeredBy', json_build_object('id', a.answered_by, 'fullName', a.answered_by_name), 'answeredAt', a.answered_at,
    'etag', '"' || a.checklist_item_id || '-' || a.version || '"') ORDER BY c.ordinal), '[]')
  FROM checklist_answer a JOIN checklist_item c ON c.id = a.checklist_item_id WHERE a.inspection_id = i.id)`;

/** Who was called over, as JSON; whether in working hours is added by the rule. */
export const ROLL_CALL = `(SELECT coalesce(json_agg(json_build_object('staffMemberId', r.staff_member_id, 'name', r.name,
    'position', r.position, 'status', r.status, 'countedAt', r.counted_at, 'paper', r.paper,
    'recordedBy', json_build_object('id', r.recorded_by, 'fullName', r.recorded_by_name))
    ORDER BY r.name COLLATE "vi-x-icu", r.person_key), '[]')
  FROM attendance r WHERE r.inspection_id = i.id)`;

/** The team of the visit `i`, head first, as JSON. */
export const TEAM = `(SELECT coalesce(json_agg(json_build_object('id', m.staff_member_id, 'fullName', m.name, 'role', m.role)
    ORDER BY array_position(ARRAY['HEAD', 'DEPUTY', 'SECRETARY', 'MEMBER'], m.role), m.added_at, m.staff_member_id), '[]')
  FROM team_member m WHERE m.inspection_id = i.id AND m.removed_at IS NULL)`;
