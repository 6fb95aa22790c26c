/** SQL for whether a person may speak for the inspecting side: no part in the fix, and never the unit's voice in it. */
export const IS_INDEPENDENT = (task: string, person: string, day: string): string =>
  `(verifier_is_independent(${task}, ${person}, ${day})
    AND NOT EXISTS (SELECT 1 FROM task_request asked WHERE asked.task_id = ${task} AND asked.asked_by = ${person}))`;
