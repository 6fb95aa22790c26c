interface At {
  /** SQL expressions. */
  readonly tenant: string;
  readonly unit: string;
  readonly body: string;
  readonly day: string;
}

/** The row `w` that holds for a unit on a day: its own, else its body's, else the tenant's; of each the latest begun. */
const inForce = ({ tenant, unit, body, day }: At): string => `
    FROM working_hours w
   WHERE w.tenant_id = ${tenant} AND (w.org_unit_id IS NULL OR w.org_unit_id IN (${unit}, ${body}))
     AND w.valid_from <= ${day} AND (w.valid_to IS NULL OR w.valid_to > ${day})
   ORDER BY w.org_unit_id IS NULL, w.org_unit_id <> ${unit}, w.valid_from DESC, w.set_at DESC LIMIT 1`;

const time = (column: string): string => `left(w.${column}::text, 5)`;

/** SQL for a row `w` as JSON (`WorkingHoursResponse`). */
export const HOURS_JSON = `json_build_object('morningFrom', ${time('morning_from')}, 'morningTo', ${time('morning_to')},
      'afternoonFrom', ${time('afternoon_from')}, 'afternoonTo', ${time('afternoon_to')}, 'source', w.source)`;

/** SQL for the hours of a unit on a day as JSON (`WorkingHoursResponse`); null where nobody has set any. */
export function workingHoursSql(at: At): string {
  return `(SELECT ${HOURS_JSON} ${inForce(at)})`;
}

/** The same with the unit that has set them (`HoursInForceResponse`). */
export function hoursInForceSql(at: At): string {
  return `(SELECT json_build_object('hours', ${HOURS_JSON}, 'validFrom', w.valid_from,
      'unit', (SELECT json_build_object('id', x.id, 'name', x.name) FROM org_unit x
                WHERE x.tenant_id = w.tenant_id AND x.id = w.org_unit_id)) ${inForce(at)})`;
}
