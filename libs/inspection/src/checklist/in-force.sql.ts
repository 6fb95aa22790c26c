/** Whether a visit of the day, which is SQL, may be opened with the version `v`. */
export const inForce = (day: string): string =>
  `v.published_on <= ${day} AND (v.retired_on IS NULL OR v.retired_on > ${day})`;

/**
 * The order in which the versions `v` in force on the day are offered; the first is what a visit begins with unless somebody
 * chooses. It is the list that the office has had longest without a break: one for another purpose, however new, never takes
 * that place by itself.
 */
export const longestStanding = (day: string): string => `(SELECT max(s.published_on) FROM checklist_version s
    WHERE s.tenant_id = v.tenant_id AND s.code = v.code AND s.published_on <= ${day}
      AND (s.retired_on IS NULL OR s.retired_on > s.published_on)
      AND NOT EXISTS (SELECT 1 FROM checklist_version p WHERE p.tenant_id = s.tenant_id AND p.code = s.code
                       AND p.published_on < s.published_on AND (p.retired_on IS NULL OR p.retired_on >= s.published_on))),
  v.code, v.version DESC`;
