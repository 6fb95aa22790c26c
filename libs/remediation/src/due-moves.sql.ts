/**
 * Tasks whose due day another calendar moves: open, and due by counting. A day that the notice wrote itself, or that an
 * extension named, is nobody's to count again. `cal(day, n)` is the new calendar with its working days numbered; `$first` is
 * the first day that counts otherwise, so that what fell due before it stays. `new_due` null: beyond the calendar.
 */
export const dueMoves = (at: { tenant: string; first: string }): string => `
  SELECT t.id, t.due_on AS old_due, e.day AS new_due
    FROM remediation_task t
    JOIN cal s ON s.day = coalesce(t.clock_starts_on, t.notice_received_on)
    LEFT JOIN (SELECT c.n, min(c.day) AS day FROM cal c GROUP BY c.n) e ON e.n = s.n + t.term_workdays
   WHERE t.tenant_id = ${at.tenant} AND t.is_open AND t.due_on >= ${at.first} AND t.due_on = t.computed_due_on
     AND t.notice_due_on IS NULL AND e.day IS DISTINCT FROM t.due_on`;

/** Working days numbered from a JSON array of `{day, n}`. */
export const calendarOf = (parameter: string): string =>
  `cal AS MATERIALIZED (SELECT d.day, d.n FROM json_to_recordset(${parameter}::json) AS d(day date, n int))`;
