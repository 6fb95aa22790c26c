import { Injectable } from '@nestjs/common';
import { requireTenantWide } from '@app/organization';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';

// The newest that was not taken back before it held.
const LATEST = `LEFT JOIN LATERAL (SELECT v.id, v.version FROM checklist_version v WHERE v.tenant_id = d.tenant_id AND v.code = d.code
    AND (v.retired_on IS NULL OR v.retired_on > v.published_on) ORDER BY v.version DESC LIMIT 1) l ON true`;
const ETAG = `concat('"', d.id, '-', d.version, '"')`;
const ROW = `'id', d.id, 'etag', ${ETAG}, 'code', d.code, 'title', d.title, 'state', d.state,
  'baseVersionId', d.base_version_id, 'baseVersion', b.version,
  'outdated', d.state = 'OPEN' AND d.base_version_id IS DISTINCT FROM l.id, 'latestVersion', l.version,
  'itemCount', jsonb_array_length(d.items), 'begunByName', d.begun_by_name, 'begunAt', d.begun_at,
  'editedByName', d.edited_by_name, 'editedAt', d.edited_at`;
const FROM = `FROM checklist_draft d LEFT JOIN checklist_version b ON b.tenant_id = d.tenant_id AND b.id = d.base_version_id
  ${LATEST}`;

const OPEN: ReadQuery = {
  name: 'inspection.checklist-drafts',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object(${ROW}) ORDER BY d.edited_at DESC, d.id), '[]'))::text AS body
      ${FROM} WHERE ${scope.tenant('d')} AND d.state = 'OPEN'`,
};

// A code is used where another version has had it and the one that the draft is held against does not.
const ONE: ReadQuery = {
  name: 'inspection.checklist-draft',
  sql: (scope) => `
    SELECT json_build_object(${ROW}, 'publishedVersionId', d.published_version_id, 'items', d.items, 'usedCodes', (
        SELECT coalesce(json_agg(u.code ORDER BY u.code), '[]') FROM (
          SELECT c.code FROM checklist_item c JOIN checklist_version v ON v.id = c.checklist_version_id
           WHERE v.tenant_id = d.tenant_id AND v.code = d.code AND (v.retired_on IS NULL OR v.retired_on > v.published_on)
          EXCEPT SELECT c.code FROM checklist_item c WHERE c.checklist_version_id = d.base_version_id) u))::text AS body,
      ${ETAG} AS etag
      ${FROM} WHERE ${scope.tenant('d')} AND d.id = $3`,
};

@Injectable()
export class ChecklistDraftReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What is being written, the last changed first. */
  open(): Promise<JsonText> {
    requireTenantWide(this.unitOfWork.current.scope);
    return this.reads.readOrFail(OPEN);
  }

  one(id: string): Promise<JsonText> {
    requireTenantWide(this.unitOfWork.current.scope);
    return this.reads.readOrFail(ONE, [id]);
  }
}
