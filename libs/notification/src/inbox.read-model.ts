import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery, type ScopeClause } from '@app/platform';
import type { ListInboxQuery } from './dto/inbox.requests';
import { officesOf, readerOf } from './notification.policy';

/** Unread items are looked for among so many of the newest of each address: the badge stops counting long before. */
const LOOKED_AT = 200;

// One index range an address, each bounded: a full inbox costs what an empty one does.
const addressed = (scope: ScopeClause, before: string, limit: string): string => `
  (SELECT i.* FROM inbox_item i
    WHERE ${scope.tenant('i')} AND i.person_id = $3::uuid ${before} ORDER BY i.told_at DESC, i.id DESC LIMIT ${limit})
  UNION ALL
  (SELECT i.* FROM unnest($4::int[], $5::text[]) AS office(unit_id, permission) CROSS JOIN LATERAL (
     SELECT i.* FROM inbox_item i
      WHERE ${scope.named('i', 'unit_id')} AND i.unit_id = office.unit_id AND i.permission = office.permission
        AND i.told_by IS DISTINCT FROM $3::uuid ${before} ORDER BY i.told_at DESC, i.id DESC LIMIT ${limit}) i)`;

const INBOX: ReadQuery = {
  name: 'notification.inbox',
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT * FROM (${addressed(scope, 'AND (i.told_at, i.id) < ($7::timestamptz, $8::uuid)', '$9::int + 1')}) i
       ORDER BY i.told_at DESC, i.id DESC LIMIT $9::int + 1),
    item AS (
      SELECT i.id, i.code, (SELECT coalesce(json_agg(json_build_object('name', f.key, 'value', f.value) ORDER BY f.key), '[]')
                              FROM json_each_text(i.facts::json) f) AS facts,
             json_build_object('type', i.about_type, 'id', i.about_id) AS about, i.told_at AS "toldAt",
             i.told_by_name AS "toldByName", r.read_at AS "readAt"
        FROM page i LEFT JOIN inbox_read r ON r.item_id = i.id AND r.reader = $6::uuid
       ORDER BY i.told_at DESC, i.id DESC LIMIT $9::int)
    SELECT json_build_object(
             'items', (SELECT coalesce(json_agg(item), '[]') FROM item),
             'next', (SELECT to_json(last."toldAt")#>>'{}' || '~' || last.id FROM item last
                       WHERE (SELECT count(*) FROM page) > $9::int ORDER BY last."toldAt", last.id LIMIT 1),
             'unread', (SELECT count(*) FROM (
                SELECT 1 FROM (${addressed(scope, '', String(LOOKED_AT))}) i
                 WHERE NOT EXISTS (SELECT 1 FROM inbox_read r WHERE r.item_id = i.id AND r.reader = $6::uuid) LIMIT 100) x)
           )::text AS body`,
};

/** Before the first row of a list in descending order. */
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

@Injectable()
export class InboxReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What is addressed to the actor, newest first, and how much of it is unread. */
  inbox({ after, limit }: ListInboxQuery): Promise<JsonText> {
    const { actor } = this.unitOfWork.current;
    const { units, permissions } = officesOf(actor);
    return this.reads.readOrFail(INBOX, [
      actor.staffMemberId,
      units,
      permissions,
      readerOf(actor),
      ...(after?.split('~') ?? NEWEST),
      limit ?? 50,
    ]);
  }
}
