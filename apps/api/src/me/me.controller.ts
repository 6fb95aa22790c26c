import { Controller, Get, Headers, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { settingSql, termCapsSql } from '@app/organization';
import { languageOf, Reads, Requires, UnitOfWork, type ActingRequest, type ReadQuery } from '@app/platform';
import { ROLE_MATRIX } from '../role-matrix';
import { MeResponse, type MeRole } from './me.response';

type Held = Pick<MeRole, 'role' | 'capacity' | 'standsForName' | 'validFrom' | 'validTo'> & { readonly unitId: number };
type MeRow = Pick<MeResponse, 'account' | 'unit' | 'tenant' | 'demo' | 'settings'> & {
  readonly unitNames: Record<string, string>;
  readonly held: readonly Held[];
};

const TODAY = { tenant: '$1::int', day: '$7::date' };

// The account's own row is found through the session; names of units are open inside of the tenant.
const ME: ReadQuery = {
  name: 'api.me',
  sql: (scope) => `
    SELECT json_build_object(
      'account', json_build_object('id', $3::text, 'username', $4::text, 'hasSecondFactor', own.has_factor),
      'unit', (SELECT json_build_object('id', u.id, 'name', u.name) FROM staff_member s JOIN org_unit u ON u.id = s.org_unit_id
                WHERE ${scope.tenant('s')} AND s.id = $5::uuid),
      'tenant', json_build_object('id', t.id, 'name', t.name), 'demo', t.demo_anchor_on IS NOT NULL,
      'settings', json_build_object('termCaps', ${termCapsSql(TODAY)}, 'soonWorkdays', ${settingSql('remediation.soon-workdays', TODAY)},
        'fewChecked', ${settingSql('reporting.few-checked', TODAY)}, 'passwordLength', CASE WHEN own.has_factor
          THEN ${settingSql('identity.password-length-with-factor', TODAY)} ELSE ${settingSql('identity.password-length-alone', TODAY)} END),
      'held', (SELECT coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.org_unit_id, 'capacity', g.capacity,
                  'standsForName', g.stands_for_name, 'validFrom', g.valid_from, 'validTo', g.valid_to) ORDER BY g.id), '[]')
                FROM role_grant g WHERE ${scope.tenant('g')} AND g.account_id::text = $3
                 AND g.valid_from <= $7::date AND (g.valid_to IS NULL OR g.valid_to > $7::date)),
      'unitNames', (SELECT coalesce(json_object_agg(u.id, u.name), '{}') FROM org_unit u
                     WHERE ${scope.tenant('u')} AND u.id = ANY ($6::int[])))::text AS body
      FROM tenant t, LATERAL (SELECT EXISTS (SELECT 1 FROM second_factor f WHERE ${scope.tenant('f')}
                                AND f.account_id = $3::text::uuid AND f.secret IS NOT NULL) AS has_factor) own
     WHERE t.id = $1::int`,
};

@ApiTags('identity')
@Controller('me')
export class MeController {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Shows who is signed in, with roles and permissions.' })
  @Requires('identity.read-self')
  @ApiOkResponse({ type: MeResponse })
  async me(
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Req() { identity }: ActingRequest,
  ): Promise<MeResponse> {
    const { actor, today, now } = this.unitOfWork.current;
    const language = languageOf(acceptLanguage);
    const granted = actor.grants.filter((grant) => ROLE_MATRIX[grant.role]);
    const unitIds = granted.map((grant) => grant.unitId);
    const body = await this.reads.readOrFail(ME, [actor.id, actor.username, actor.staffMemberId, unitIds, today]);
    const { unitNames, held, ...row } = body.parse() as MeRow;
    return {
      ...row,
      person:
        actor.staffMemberId === null
          ? null
          : { id: actor.staffMemberId, fullName: actor.name, position: actor.position },
      roles: granted.map(({ role, unitId, tenantWide }) => ({
        role,
        roleName: ROLE_MATRIX[role]?.name[language] ?? role,
        unit: { id: unitId, name: unitNames[unitId] ?? '' },
        tenantWide,
        ...standing(
          held.find((one) => one.role === role && one.unitId === unitId),
          today,
        ),
      })),
      permissions: [...new Set(actor.grants.flatMap((grant) => [...grant.permissions]))].sort(),
      first: identity?.first?.code ?? null,
      today,
      now: now.toISOString(),
    };
  }
}

const standing = (held: Held | undefined, today: string): Omit<Held, 'role' | 'unitId'> => ({
  capacity: held?.capacity ?? 'OWN',
  standsForName: held?.standsForName ?? null,
  validFrom: held?.validFrom ?? today,
  validTo: held?.validTo ?? null,
});
