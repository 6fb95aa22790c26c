/** What may never be, whenever a server was killed: an operation of which a part is there and a part is not. */
const NEVER = {
  'findings without their entry in the log': `
    SELECT f.id FROM finding f WHERE NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.tenant_id = f.tenant_id
      AND e.subject_type = 'finding' AND e.subject_id = f.id::text AND e.action = 'inspection.finding-recorded')`,
  'entries for a finding that is not there, or twice': `
    SELECT e.subject_id FROM audit_entry e LEFT JOIN finding f ON f.id::text = e.subject_id
     WHERE e.action = 'inspection.finding-recorded' GROUP BY e.subject_id, f.id HAVING f.id IS NULL OR count(*) <> 1`,
  'entries for a visit that is not there, or twice': `
    SELECT e.subject_id FROM audit_entry e LEFT JOIN inspection i ON i.id::text = e.subject_id
     WHERE e.action = 'inspection.opened' GROUP BY e.subject_id, i.id HAVING i.id IS NULL OR count(*) <> 1`,
  'visits without their entry in the log': `
    SELECT i.id FROM inspection i WHERE NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.tenant_id = i.tenant_id
      AND e.subject_type = 'inspection' AND e.subject_id = i.id::text AND e.action = 'inspection.opened')`,
  'findings not released although their minutes are locked': `
    SELECT f.id FROM finding f JOIN inspection i ON i.id = f.inspection_id
     WHERE f.state <> 'WITHDRAWN' AND (i.locked_at IS NULL) <> (f.released_at IS NULL)`,
  'released findings without their task, or a task without one': `
    SELECT f.id FROM finding f LEFT JOIN remediation_task t ON t.finding_id = f.id
     WHERE (f.released_at IS NOT NULL AND f.handling = 'TASK') <> (t.id IS NOT NULL)`,
  'tasks that nothing opened': `
    SELECT t.id FROM remediation_task t
     WHERE NOT EXISTS (SELECT 1 FROM task_event e WHERE e.task_id = t.id AND e.action = 'opened')`,
  'minutes numbers that were given to no minutes': `
    SELECT s.year FROM minutes_series s LEFT JOIN inspection i ON i.inspecting_unit_id = s.org_unit_id
       AND extract(year FROM i.locked_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = s.year
     GROUP BY s.org_unit_id, s.year, s.last_number HAVING count(i.id) <> s.last_number`,
};

/** Asked by the superuser, who sees every tenant. */
export async function halves(client) {
  const found = [];
  for (const [what, sql] of Object.entries(NEVER)) {
    const { rows } = await client.query(sql);
    if (rows.length > 0) found.push(`${rows.length} ${what}, such as ${Object.values(rows[0])[0]}`);
  }
  return found;
}
