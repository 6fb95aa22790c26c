import { Injectable } from '@nestjs/common';
import { Reads, type ReadQuery } from '@app/platform';
import type { AddendumResponse, ScanResponse } from '../dto/minutes.response';
import type { InspectionState } from '../rules/inspection-state';
import type { MinutesFacts, SignatureState } from '../rules/minutes';
import { MINUTES_FACTS } from './minutes.sql';

/** What was frozen, and what came after. */
export interface MinutesRecordRow {
  readonly content: string;
  readonly contentHash: string;
  readonly lockedAt: string;
  readonly signature: SignatureState;
  readonly signedOffAt: string | null;
  readonly signedOffByName: string | null;
  readonly refusalReason: string | null;
  readonly witnessName: string | null;
  readonly witnessPosition: string | null;
  readonly scan: ScanResponse | null;
  readonly addenda: readonly AddendumResponse[];
}

export interface MinutesRow {
  readonly inspectionId: string;
  readonly orgUnitId: number;
  readonly inspectingUnitId: number;
  readonly state: InspectionState;
  /** Of the rows as they are; null once the minutes are locked: then only the frozen content counts. */
  readonly facts: MinutesFacts | null;
  /** Null until the minutes are locked. */
  readonly record: MinutesRecordRow | null;
}

const RECORD = `(SELECT json_build_object('content', m.content, 'contentHash', encode(m.content_hash, 'hex'),
    'lockedAt', m.locked_at, 'signature', m.signature, 'signedOffAt', m.signed_off_at, 'signedOffByName', m.signed_off_by_name,
    'refusalReason', m.refusal_reason, 'witnessName', m.witness_name, 'witnessPosition', m.witness_position,
    'scan', (SELECT json_build_object('id', x.id, 'name', x.name, 'mediaType', x.media_type, 'size', x.size_bytes)
               FROM evidence_file x WHERE x.id = m.scan_file_id),
    'addenda', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'text', a.text, 'reason', a.reason,
        'writtenByName', a.written_by_name, 'writtenAt', a.written_at, 'hash', encode(a.hash, 'hex')) ORDER BY a.number), '[]')
      FROM minutes_addendum a WHERE a.inspection_id = m.inspection_id))
  FROM minutes m WHERE m.inspection_id = i.id)`;

const MINUTES: ReadQuery = {
  name: 'inspection.minutes',
  sql: (scope) => `
    SELECT json_build_object('inspectionId', i.id, 'orgUnitId', i.org_unit_id, 'inspectingUnitId', i.inspecting_unit_id,
             'state', i.state, 'facts', CASE WHEN i.state = 'IN_PROGRESS' THEN ${MINUTES_FACTS} END,
             'record', ${RECORD})::text AS body
      FROM inspection i
     WHERE (${scope.named('i', 'inspecting_unit_id')} OR (${scope.units('i')} AND i.locked_at IS NOT NULL)) AND i.id = $3`,
};

const FACTS: ReadQuery = {
  name: 'inspection.minutes-facts',
  sql: (scope) => `
    SELECT ${MINUTES_FACTS}::text AS body FROM inspection i
     WHERE ${scope.named('i', 'inspecting_unit_id')} AND i.id = $3`,
};

@Injectable()
export class MinutesReadModel {
  constructor(private readonly reads: Reads) {}

  async minutes(inspectionId: string): Promise<MinutesRow> {
    return (await this.reads.readOrFail(MINUTES, [inspectionId])).parse() as MinutesRow;
  }

  /** Everything recorded in the visit, as it stands in the unit of work that is about to lock it. */
  async facts(inspectionId: string): Promise<MinutesFacts> {
    return (await this.reads.readOrFail(FACTS, [inspectionId])).parse() as MinutesFacts;
  }
}
