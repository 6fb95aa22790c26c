/**
 * What was said to the finding `f`, oldest first, as JSON. The latest of each author stands; of the desk officer, as long as
 * no leader of the unit has said anything.
 */
export const FINDING_STATEMENTS = statementsOf('true');
/** As above, what the person `$3` said alone. */
export const OWN_STATEMENTS = statementsOf(`s.side = 'PERSON' AND s.author_id = $3::uuid`);

function statementsOf(which: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'side', s.side, 'onBehalf', s.on_behalf,
    'author', json_build_object('id', s.author_id, 'fullName', s.author_name), 'authorPosition', s.author_position,
    'text', s.text, 'file', CASE WHEN x.id IS NOT NULL THEN json_build_object('id', x.id, 'name', x.name, 'size', x.size_bytes) END,
    'submittedAt', s.submitted_at, 'replaced', s.replaced) ORDER BY s.submitted_at, s.id), '[]')
  FROM (SELECT s.*, lead(s.id) OVER (PARTITION BY s.side, s.author_id ORDER BY s.submitted_at, s.id) IS NOT NULL
               OR (s.on_behalf AND bool_or(s.side = 'UNIT' AND NOT s.on_behalf) OVER ()) AS replaced
          FROM finding_statement s WHERE s.finding_id = f.id AND ${which}) s
  LEFT JOIN evidence_file x ON x.id = s.file_id)`;
}
