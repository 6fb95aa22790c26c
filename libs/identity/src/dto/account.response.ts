import { ApiProperty } from '@nestjs/swagger';
import { OrNull, RefOrNull } from '@app/platform';
import { UnitRef } from '@app/organization';
import type { Account } from '../entities/account.entity';
import { ACCOUNT_STATES, PASSWORD_KINDS, type AccountState, type PasswordKind } from '../rules/account';
import { GRANT_CAPACITIES, GRANT_STANDINGS, type GrantCapacity, type GrantStanding } from '../rules/grant';

export class AccountPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  position!: string;
}

export class HeldRoleResponse {
  @ApiProperty()
  role!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;
}

export class AccountRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  username!: string;

  @RefOrNull(AccountPersonResponse)
  person!: AccountPersonResponse | null;

  @ApiProperty({ type: UnitRef, description: 'Whose administrators see to it' })
  unit!: UnitRef;

  @ApiProperty({ enum: ACCOUNT_STATES })
  state!: AccountState;

  @OrNull('string', 'date-time')
  lastSignedInAt!: string | null;

  @ApiProperty({ type: [HeldRoleResponse], description: 'Held today' })
  roles!: HeldRoleResponse[];
}

export class AccountListResponse {
  @ApiProperty({ type: [AccountRowResponse] })
  items!: AccountRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class GrantResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  role!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty({ description: 'Over the whole of the authority' })
  tenantWide!: boolean;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without it' })
  validTo!: string | null;

  @ApiProperty({ enum: GRANT_STANDINGS })
  standing!: GrantStanding;

  @ApiProperty({ enum: GRANT_CAPACITIES })
  capacity!: GrantCapacity;

  @OrNull('string')
  standsForName!: string | null;

  @OrNull('string')
  basisNumber!: string | null;

  @OrNull('string', 'date')
  basisDate!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null where the command line gave it' })
  givenByName!: string | null;

  @OrNull('string')
  endedByName!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was taken back' })
  endReason!: string | null;
}

export class AccountPageResponse extends AccountRowResponse {
  @ApiProperty({ enum: PASSWORD_KINDS })
  passwordKind!: PasswordKind;

  @OrNull('string', 'date-time')
  passwordUntil!: string | null;

  @ApiProperty({ description: 'Whether signing in asks for a code too' })
  hasSecondFactor!: boolean;

  @ApiProperty({ type: 'integer', description: 'On how many devices it is signed in' })
  sessions!: number;

  @ApiProperty({ type: [GrantResponse], description: 'Those in force first' })
  grants!: GrantResponse[];

  @ApiProperty()
  etag!: string;
}

/** What the server made for one use. It is shown this once: the same request again is answered without it. */
export class OneTimePasswordResponse {
  @ApiProperty({ format: 'uuid' })
  accountId!: string;

  @ApiProperty()
  username!: string;

  @OrNull('string')
  oneTimePassword!: string | null;

  @OrNull('string', 'date-time')
  until!: string | null;
}

export function toOneTimePasswordResponse(
  { id, username, passwordUntil }: Pick<Account, 'id' | 'username' | 'passwordUntil'>,
  oneTimePassword: string | null,
): OneTimePasswordResponse {
  const until = oneTimePassword === null ? null : (passwordUntil?.toISOString() ?? null);
  return { accountId: id, username, oneTimePassword, until };
}

export class RoleResponse {
  @ApiProperty()
  role!: string;

  @ApiProperty({ description: 'In the language of Accept-Language' })
  name!: string;

  @ApiProperty({ enum: ['units', 'person'] })
  reach!: 'units' | 'person';

  @ApiProperty({ description: 'Given by a document whose number and date are kept' })
  byDocument!: boolean;

  @ApiProperty({ description: 'Acts in the name of a body: given there, never over the whole authority' })
  ofBody!: boolean;

  @ApiProperty({ type: [String] })
  permissions!: string[];
}

export class RoleListResponse {
  @ApiProperty({ type: [RoleResponse] })
  items!: RoleResponse[];
}
