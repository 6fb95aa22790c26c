import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, Clock, UnitOfWork } from '@app/platform';
import { newToken, tokenHash } from '../credential-hash';
import type { MadeTokenResponse, MakeTokenRequest, TokenResponse } from '../dto/api-tokens';
import { ApiToken } from '../entities/api-token.entity';
import { tokenMade, tokenRevoked } from '../identity.audit';
import { identityProblems } from '../identity.problems';
import { isTokenPermission, MOST_TOKENS } from '../rules/token-scope';

const DAY_MS = 24 * 60 * 60 * 1000;
/** By which whoever finds a token lying about sees whose it is. */
const PREFIX = 'kc_';

interface TokenRow {
  id: string;
  name: string;
  permissions: string[];
  unit: { id: number; name: string } | null;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

/** The tokens with which programs work in the name of the account that acts. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly clock: Clock,
    private readonly units: UnitService,
  ) {}

  /** One's own, the newest first. */
  async list(): Promise<TokenResponse[]> {
    return (await this.rows(null)).map((row) => this.shown(row));
  }

  async one(id: string): Promise<TokenResponse> {
    const [row] = await this.rows(id);
    return this.shown(this.lock.requireVisible(row, () => true));
  }

  /** Makes one that may do no more than its account, and answers with it; nobody can read it again. */
  async make({ name, permissions, unitId = null, days }: MakeTokenRequest): Promise<MadeTokenResponse> {
    const unit = this.unitOfWork.current;
    const { actor } = unit;
    const held = new Set(actor.grants.flatMap((grant) => [...grant.permissions]));
    const tooWide = permissions.find((one) => !held.has(one) || !isTokenPermission(one));
    if (tooWide !== undefined) {
      throw identityProblems['token-too-wide']({ permission: tooWide }, { pointer: '/permissions', value: tooWide });
    }
    const reached = unitId === null || actor.grants.some((grant) => reaches(grant, unitId));
    // Whoever is over the whole authority reaches every id, those of other authorities too.
    if (!reached || (unitId !== null && !(await this.units.find(unitId)))) {
      throw identityProblems['token-beyond-units']({}, { pointer: '/unitId', value: unitId });
    }
    const now = this.clock.realMilliseconds();
    const inForce = (await this.list()).filter(({ state }) => state === 'IN_FORCE');
    if (inForce.length >= MOST_TOKENS) throw identityProblems['too-many-tokens']({ most: MOST_TOKENS });
    const token = PREFIX + newToken();
    const row: ApiToken = {
      id: uuidv7(),
      tenantId: actor.tenantId,
      accountId: actor.id,
      name,
      tokenHash: tokenHash(token),
      permissions: [...new Set(permissions)].sort(),
      orgUnitId: unitId,
      createdAt: new Date(now),
      expiresAt: new Date(now + days * DAY_MS),
      revokedAt: null,
    };
    await unit.repo(ApiToken).then((repo) => repo.insert(row));
    this.audit.record(tokenMade(row));
    return { ...(await this.one(row.id)), token };
  }

  /** Ends one for good; one that has ended stays so. */
  async revoke(id: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const { actor } = unit;
    const found = await unit.repo(ApiToken).then((repo) => repo.findOneBy({ id }));
    const row = this.lock.requireVisible(found, ({ accountId }) => accountId === actor.id);
    if (row.revokedAt !== null) return;
    await unit.query({
      name: 'identity.revoke-token',
      text: 'UPDATE api_token SET revoked_at = clock_timestamp() WHERE id = $1',
      values: [id],
    });
    this.audit.record(tokenRevoked(row));
  }

  private rows(id: string | null): Promise<TokenRow[]> {
    const unit = this.unitOfWork.current;
    return unit.query<TokenRow>({
      name: 'identity.own-tokens',
      text: `SELECT t.id, t.name, t.permissions, t.created_at, t.expires_at, t.revoked_at, u.last_used_at,
                    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS unit
               FROM api_token t
               LEFT JOIN api_token_use u ON u.token_id = t.id
               LEFT JOIN org_unit o ON o.id = t.org_unit_id
              WHERE t.account_id = $1 AND ($2::uuid IS NULL OR t.id = $2)
              ORDER BY t.created_at DESC, t.id DESC LIMIT 200`,
      values: [unit.actor.id, id],
    });
  }

  private shown(row: TokenRow): TokenResponse {
    const isOver = row.expires_at.getTime() <= this.clock.realMilliseconds();
    return {
      id: row.id,
      name: row.name,
      permissions: row.permissions,
      unit: row.unit,
      state: row.revoked_at !== null ? 'REVOKED' : isOver ? 'EXPIRED' : 'IN_FORCE',
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    };
  }
}
