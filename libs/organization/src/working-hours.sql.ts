/**
 * SQL for the hours of a unit on a day as JSON (`WorkingHoursResponse`): its own, else its body's, else the tenant's; null
 * where nobody has set any. Arguments are SQL expressions.
 */
export function workingHoursSql(at: { tenant: string; unit: string; body: string; day: string }): string {
  const time = (column: string): string => `left(w.${column}::text, 5)`;
  return `(SELECT json_build_object('morningFrom', ${time('morning_from')}, 'morningTo', ${time('morning_to')},
      'afternoonFrom', ${time('afternoon_from')}, 'afternoonTo', ${time('afternoon_to')}, 'source', w.source)
    FROM working_hours w
   WHERE w.tenant_id = ${at.tenant} AND (w.org_unit_id IS NULL OR w.org_unit_id IN (${at.unit}, ${at.body}))
     AND w.valid_from <= ${at.day} AND (w.valid_to IS NULL OR w.valid_to > ${at.day})
   ORDER BY w.org_unit_id IS NULL, w.org_unit_id <> ${at.unit} LIMIT 1)`;
}
