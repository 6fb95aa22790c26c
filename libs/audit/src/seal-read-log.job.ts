import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, UnitOfWork, type Job } from '@app/platform';
import { AuditLog, TENANT_LANE } from './audit-log';
import { fieldBytes } from './canonical-fields';

interface ReadRow {
  id: string;
  org_unit_id: number;
  actor: string;
  person: string;
  actor_name: string;
  subject_type: string;
  subject_id: string;
  request_id: string;
  read_at: Date;
}

const BATCH = 5_000;

/**
 * Puts the reads since the last seal under a hash, and the hash into the audit chain: a read that is altered or removed
 * later no longer fits its seal. Sealing stops before the first row younger than a minute, since a lower id may still be
 * on its way to COMMIT.
 */
@Injectable()
export class SealReadLogJob implements Job, OnModuleInit {
  readonly name = 'audit.seal-read-log';
  readonly cron = '*/15 * * * *';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<void> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const rows = await unit.query<ReadRow>({
      text: `WITH unsealed AS (
               SELECT r.*, r.written_at >= clock_timestamp() - interval '1 minute' AS is_young FROM read_log r
                WHERE r.tenant_id = $1
                  AND r.id > coalesce((SELECT max(s.to_id) FROM read_log_seal s WHERE s.tenant_id = $1), 0)
                ORDER BY r.id LIMIT ${BATCH})
             SELECT u.id, u.org_unit_id, u.actor, u.person, u.actor_name, u.subject_type, u.subject_id, u.request_id, u.read_at
               FROM unsealed u
              WHERE u.id < coalesce((SELECT min(y.id) FROM unsealed y WHERE y.is_young), 9223372036854775807)
              ORDER BY u.id`,
      values: [tenantId],
    });
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return;
    const hash = readLogHash(rows);
    await unit.query({
      text: 'INSERT INTO read_log_seal (tenant_id, from_id, to_id, rows, hash) VALUES ($1, $2, $3, $4, $5)',
      values: [tenantId, first.id, last.id, rows.length, hash],
    });
    this.audit.record({
      action: 'audit.read-log-sealed',
      subject: { type: 'read_log_seal', id: last.id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
      accountsFor: { read_log_seal: 1 },
      after: { fromId: first.id, toId: last.id, rows: rows.length, hash: hash.toString('hex') },
    });
  }
}

/** SHA-256 over the rows' fields, each with its length before it; `audit verify` computes it again on its own. */
function readLogHash(rows: readonly ReadRow[]): Buffer {
  const hash = createHash('sha256');
  for (const row of rows) {
    const who = [row.id, row.org_unit_id, row.actor, row.person, row.actor_name];
    const what = [row.subject_type, row.subject_id, row.request_id, row.read_at.toISOString()];
    for (const field of [...who, ...what]) hash.update(fieldBytes(String(field)));
  }
  return hash.digest();
}
