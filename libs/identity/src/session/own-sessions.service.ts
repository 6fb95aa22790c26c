import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { tokenHash } from '../credential-hash';
import type { SessionResponse } from '../dto/sessions';
import { sessionsEnded } from '../identity.audit';
import { deviceWords } from '../rules/device-words';
import { sessionHasEnded } from '../rules/security-policy';
import { SecurityPolicies } from '../security-policies';

interface SessionRow {
  id: string;
  address: string;
  agent: string;
  created_at: Date;
  last_seen_at: Date;
  idle_seconds: number;
  age_seconds: number;
  is_this: boolean;
}

/** The sessions of the account that acts. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly policies: SecurityPolicies,
  ) {}

  /** Those that have not ended, the newest use first; the token is that of the session that asks. */
  async list(token: string): Promise<SessionResponse[]> {
    const unit = this.unitOfWork.current;
    const { session: life } = await this.policies.inForce();
    const rows = await unit.query<SessionRow>({
      name: 'identity.own-sessions',
      text: `SELECT id, address, agent, created_at, last_seen_at, token_hash = $2 AS is_this,
                    extract(epoch FROM clock_timestamp() - last_seen_at)::int AS idle_seconds,
                    extract(epoch FROM clock_timestamp() - created_at)::int AS age_seconds
               FROM session WHERE account_id = $1 ORDER BY last_seen_at DESC, id DESC LIMIT 200`,
      values: [unit.actor.id, tokenHash(token)],
    });
    return rows
      .filter((row) => !sessionHasEnded(life, { idleSeconds: row.idle_seconds, ageSeconds: row.age_seconds }))
      .map((row) => ({
        id: row.id,
        device: deviceWords(row.agent),
        address: row.address,
        since: row.created_at.toISOString(),
        lastUsedAt: row.last_seen_at.toISOString(),
        isThis: row.is_this,
      }));
  }

  /** Ends one; one that has ended already stays so. */
  async end(id: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const ended = await unit.query({
      name: 'identity.end-session',
      text: 'DELETE FROM session WHERE account_id = $1 AND id = $2 RETURNING id',
      values: [unit.actor.id, id],
    });
    if (ended.length > 0) this.audit.record(sessionsEnded(unit.actor.id, ended.length));
  }

  /** Ends all but the one of the request. */
  async endOthers(token: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const ended = await unit.query({
      name: 'identity.end-other-sessions',
      text: 'DELETE FROM session WHERE account_id = $1 AND token_hash <> $2 RETURNING id',
      values: [unit.actor.id, tokenHash(token)],
    });
    if (ended.length > 0) this.audit.record(sessionsEnded(unit.actor.id, ended.length));
  }

  /** After what the account proves itself by has changed: this session gets the next token, all others end. */
  async renew(token: string, next: string): Promise<void> {
    const unit = this.unitOfWork.current;
    await this.endOthers(token);
    await unit.query({
      name: 'identity.renew-session',
      text: 'UPDATE session SET token_hash = $3, confirmed_at = clock_timestamp() WHERE account_id = $1 AND token_hash = $2',
      values: [unit.actor.id, tokenHash(token), tokenHash(next)],
    });
  }
}
