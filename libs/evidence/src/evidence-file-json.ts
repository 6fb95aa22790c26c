/**
 * `EvidenceFileResponse` as PostgreSQL makes it, for the reads of libs whose rows have files: one shape of a file
 * wherever it is shown.
 * @param f alias of `evidence_file` in the query, joined LEFT: no file is null
 */
export const evidenceFileJson = (
  f: string,
): string => `CASE WHEN ${f}.id IS NOT NULL THEN json_build_object('id', ${f}.id, 'name', ${f}.name,
  'mediaType', ${f}.media_type, 'size', ${f}.size_bytes, 'sha256', encode(${f}.sha256, 'hex'),
  'capturedAt', ${f}.captured_at, 'capturedAtSource', ${f}.captured_at_source,
  'position', CASE WHEN ${f}.latitude IS NOT NULL THEN json_build_object('latitude', ${f}.latitude,
      'longitude', ${f}.longitude, 'accuracyM', ${f}.accuracy_m) END,
  'positionSource', ${f}.location_source, 'width', ${f}.width, 'height', ${f}.height) END`;
