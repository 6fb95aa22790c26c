/** What was said to the finding `f`, oldest first, as JSON; the latest of each author stands. */
export const FINDING_STATEMENTS = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'side', s.side,
    'author', json_build_object('id', s.author_id, 'fullName', s.author_name), 'authorPosition', s.author_position,
    'text', s.text, 'file', CASE WHEN x.id IS NOT NULL THEN json_build_object('id', x.id, 'name', x.name, 'size', x.size_bytes) END,
    'submittedAt', s.submitted_at, 'replaced', s.replaced) ORDER BY s.submitted_at, s.id), '[]')
  FROM (SELECT s.*, lead(s.id) OVER (PARTITION BY s.side, s.author_id ORDER BY s.submitted_at, s.id) IS NOT NULL AS replaced
          FROM finding_statement s WHERE s.finding_id = f.id) s
  LEFT JOIN evidence_file x ON x.id = s.file_id)`;
