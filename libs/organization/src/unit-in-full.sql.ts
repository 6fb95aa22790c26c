/**
 * SQL: what a unit is called where those of several bodies stand together: "Phòng Kinh tế, Xã Minh Khê", as each commune has one.
 * A body has its own name alone.
 */
export const inFull = (unit: string): string =>
  `(${unit}.name || coalesce((SELECT ', ' || body.name FROM org_unit body WHERE body.id = ${unit}.body_id AND body.id <> ${unit}.id), ''))`;

/** The same of a unit whose name was written down on a day: its body as it was called then. */
export const inFullOn = ({ id, name, day }: { id: string; name: string; day: string }): string =>
  `(${name} || coalesce((SELECT ', ' || ${namedOn('body', day)} FROM org_unit division JOIN org_unit body ON body.id = division.body_id
                          WHERE division.id = ${id} AND body.id <> division.id), ''))`;

/** SQL: what the unit was called on the day, which is its name before the first renaming after it. */
export const namedOn = (unit: string, day: string): string =>
  `coalesce((SELECT renaming.name_before FROM org_unit_act renaming
      WHERE renaming.org_unit_id = ${unit}.id AND renaming.kind = 'RENAMED' AND renaming.on_day > ${day}
      ORDER BY renaming.on_day, renaming.decided_at, renaming.id LIMIT 1), ${unit}.name)`;

/** SQL: what a unit was called on the day where those of several bodies stand together. */
export const namedInFullOn = (unit: string, day: string): string =>
  `(${namedOn(unit, day)} || coalesce((SELECT ', ' || ${namedOn('body', day)} FROM org_unit body
                          WHERE body.id = ${unit}.body_id AND body.id <> ${unit}.id), ''))`;

/** SQL: an array of the units that came after the unit, however many steps later. */
export const successorsOf = (id: string): string =>
  `ARRAY(WITH RECURSIVE after(id) AS (
           SELECT s.successor_id FROM org_unit_succession s WHERE s.predecessor_id = ${id}
           UNION SELECT s.successor_id FROM after a JOIN org_unit_succession s ON s.predecessor_id = a.id) SELECT id FROM after)`;
