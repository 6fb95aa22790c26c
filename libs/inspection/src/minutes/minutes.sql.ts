import { settingSql } from '@app/organization';
import { VISIT_DAY } from '../capture.sql';

const TODAY = `(app_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

const unitOf = (id: string): string => `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind,
    'parent', (SELECT json_build_object('name', p.name, 'kind', p.kind) FROM org_unit p WHERE p.id = o.parent_id))
  FROM org_unit o WHERE o.id = ${id})`;

// The post held on the day of the visit, where the actor may see it.
const POSITION = `(SELECT a.position FROM appointment a
  WHERE a.staff_member_id = m.staff_member_id AND a.is_main AND a.starts_on <= ${VISIT_DAY}
    AND (a.ends_on IS NULL OR a.ends_on > ${VISIT_DAY}) LIMIT 1)`;

const TEAM = `(SELECT coalesce(json_agg(json_build_object('id', m.staff_member_id, 'name', m.name, 'position', ${POSITION},
    'role', m.role) ORDER BY array_position(ARRAY['HEAD', 'DEPUTY', 'SECRETARY', 'MEMBER'], m.role), m.added_at,
    m.staff_member_id), '[]')
  FROM team_member m WHERE m.inspection_id = i.id AND m.removed_at IS NULL)`;

// An item without an answer, and one answered "chưa kiểm tra", are left for what the sums leave over.
const SECTIONS = `(SELECT coalesce(json_agg(json_build_object('title', s.section, 'items', s.items, 'pass', s.pass,
    'fail', s.fail, 'na', s.na) ORDER BY s.place), '[]')
  FROM (SELECT c.section, min(c.ordinal) AS place, count(*) AS items, count(*) FILTER (WHERE a.result = 'PASS') AS pass,
               count(*) FILTER (WHERE a.result = 'FAIL') AS fail, count(*) FILTER (WHERE a.result = 'NA') AS na
          FROM checklist_item c
          LEFT JOIN checklist_answer a ON a.checklist_item_id = c.id AND a.inspection_id = i.id
         WHERE c.checklist_version_id = i.checklist_version_id GROUP BY c.section) s)`;

// As the paper tells it: names and posts as they were noted, without ids.
const ROLL_CALL = `(SELECT coalesce(json_agg(json_build_object('name', r.name, 'position', r.position, 'status', r.status,
    'countedAt', r.counted_at, 'paper', r.paper) ORDER BY r.name COLLATE "vi-x-icu", r.person_key), '[]')
  FROM attendance r WHERE r.inspection_id = i.id)`;

const PEOPLE = `(SELECT coalesce(json_agg(json_build_object('name', p.name, 'position', p.position, 'part', p.part)
    ORDER BY p.ordinal), '[]')
  FROM finding_person p WHERE p.finding_id = f.id AND p.removed_at IS NULL)`;

const FINDINGS = `(SELECT coalesce(json_agg(json_build_object('title', f.title, 'detail', f.detail,
    'findingClass', f.finding_class, 'section', c.section, 'count', f.count, 'outOf', f.out_of, 'place', f.place,
    'foundOn', f.found_on, 'documentNumber', f.document_number, 'people', ${PEOPLE}, 'basis', f.legal_basis,
    'request', f.recommended_action, 'handling', f.handling, 'remedyNote', f.remedy_note, 'repeatNumber', f.repeat_number,
    'evidence', (SELECT count(*) FROM finding_evidence e WHERE e.finding_id = f.id AND e.removed_at IS NULL))
    ORDER BY f.recorded_at, f.id), '[]')
  FROM finding f LEFT JOIN checklist_item c ON c.id = f.checklist_item_id
 WHERE f.inspection_id = i.id AND f.state <> 'WITHDRAWN')`;

/** `MinutesFacts` of the visit `i`, as JSON: everything recorded, in the order in which it was. */
export const MINUTES_FACTS = `json_build_object('mode', i.mode, 'startedAt', i.started_at,
  'decision', json_build_object('number', i.decision_number, 'date', i.decision_date),
  'unit', ${unitOf('i.org_unit_id')}, 'inspectingUnit', ${unitOf('i.inspecting_unit_id')},
  'representative', CASE WHEN i.representative_name IS NOT NULL
    THEN json_build_object('name', i.representative_name, 'position', i.representative_position) END,
  'team', ${TEAM}, 'leastTeam', ${settingSql('inspection.smallest-team', { tenant: 'i.tenant_id', day: TODAY })},
  'checklist', (SELECT json_build_object('title', v.title, 'version', v.version)
                  FROM checklist_version v WHERE v.id = i.checklist_version_id),
  'sections', ${SECTIONS}, 'rollCall', ${ROLL_CALL}, 'findings', ${FINDINGS})`;
