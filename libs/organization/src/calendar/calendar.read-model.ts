import { Injectable } from '@nestjs/common';
import { Reads, type JsonText, type ReadQuery } from '@app/platform';

// The days of the newest version that differ from the plain week, and the versions before it, newest first.
const PAGE: ReadQuery = {
  name: 'organization.calendar-page',
  sql: (scope) => `
    WITH newest AS (SELECT c.* FROM work_calendar c WHERE ${scope.tenant('c')} ORDER BY c.version DESC LIMIT 1)
    SELECT json_build_object('version', (SELECT n.version FROM newest n),
      'coversFrom', (SELECT n.covers_from FROM newest n), 'coversTo', (SELECT n.covers_to FROM newest n),
      'days', (SELECT coalesce(json_agg(json_build_object('day', d.day, 'kind', d.kind, 'state', d.state, 'name', d.name,
                 'source', d.source) ORDER BY d.day), '[]')
                 FROM newest n JOIN calendar_day d ON d.tenant_id = n.tenant_id AND d.version = n.version
                  AND (d.kind IN ('HOLIDAY', 'MAKEUP') OR d.state = 'PROPOSED')),
      'versions', (SELECT coalesce(json_agg(json_build_object('version', v.version, 'publishedAt', v.published_at,
                     'publishedByName', v.published_by_name, 'reason', v.reason) ORDER BY v.version DESC), '[]')
                     FROM (SELECT c.* FROM work_calendar c WHERE ${scope.tenant('c')} ORDER BY c.version DESC LIMIT 30) v))::text AS body`,
};

@Injectable()
export class CalendarReadModel {
  constructor(private readonly reads: Reads) {}

  /** What the administrator changes. */
  page(): Promise<JsonText> {
    return this.reads.readOrFail(PAGE, []);
  }
}
