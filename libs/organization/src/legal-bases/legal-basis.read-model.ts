import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';

// $3 is today.
const ROW = `json_build_object('id', b.id, 'code', b.code, 'citation', b.citation, 'inForceFrom', b.in_force_from,
  'expiredOn', b.expired_on, 'expired', b.expired_on IS NOT NULL AND b.expired_on <= $3::date, 'successor', b.successor,
  'source', b.source, 'enteredByName', b.entered_by_name)`;

const ALL: ReadQuery = {
  name: 'organization.legal-bases',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(${ROW} ORDER BY b.expired_on <= $3::date NULLS FIRST,
             b.citation COLLATE "vi-x-icu", b.code), '[]'))::text AS body
      FROM legal_basis b WHERE ${scope.tenant('b')}`,
};

const ONE: ReadQuery = {
  name: 'organization.legal-basis',
  sql: (scope) => `SELECT ${ROW}::text AS body FROM legal_basis b WHERE ${scope.tenant('b')} AND b.id = $4`,
};

@Injectable()
export class LegalBasisReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Those that are in force or have no day first. */
  all(): Promise<JsonText> {
    return this.reads.readOrFail(ALL, [this.unitOfWork.current.today]);
  }

  one(id: string): Promise<JsonText> {
    return this.reads.readOrFail(ONE, [this.unitOfWork.current.today, id]);
  }
}
