import { ApiProperty } from '@nestjs/swagger';
import type { TermCaps } from '@app/organization';
import { GRANT_CAPACITIES, type GrantCapacity } from '@app/identity';
import { OrNull } from '@app/platform';

export class MeAccount {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  username!: string;

  @ApiProperty({ description: 'Whether signing in and confirming oneself asks for a code too' })
  hasSecondFactor!: boolean;
}

export class MePerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  position!: string;
}

export class MeUnit {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;
}

export class MeRole {
  @ApiProperty()
  role!: string;

  @ApiProperty({ description: 'In the language of Accept-Language' })
  roleName!: string;

  @ApiProperty({ type: MeUnit })
  unit!: MeUnit;

  @ApiProperty({ description: 'Over the whole of the authority' })
  tenantWide!: boolean;

  @ApiProperty({ enum: GRANT_CAPACITIES, description: 'By what right it is held' })
  capacity!: GrantCapacity;

  @OrNull('string')
  standsForName!: string | null;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'The first day without it' })
  validTo!: string | null;
}

export class MeTermCaps implements TermCaps {
  @ApiProperty({ type: 'integer' })
  LEVEL_1!: number;

  @ApiProperty({ type: 'integer' })
  LEVEL_2!: number;

  @ApiProperty({ type: 'integer' })
  LEVEL_3!: number;

  @ApiProperty({ type: 'integer' })
  LEVEL_4!: number;
}

/** What the office has set and a page shows, as it holds today. */
export class MeSettings {
  @ApiProperty({ type: MeTermCaps, description: 'Longest term in working days by severity' })
  termCaps!: MeTermCaps;

  @ApiProperty({ type: 'integer', description: 'Working days left from which a task is called near' })
  soonWorkdays!: number;

  @ApiProperty({ type: 'integer', description: 'Items below which a share of the overview says little' })
  fewChecked!: number;

  @ApiProperty({ type: 'integer', description: 'Characters that a new password of this account has at least' })
  passwordLength!: number;
}

export class MeResponse {
  @ApiProperty({ type: MeAccount })
  account!: MeAccount;

  @ApiProperty({ type: MePerson, nullable: true })
  person!: MePerson | null;

  @ApiProperty({ type: MeUnit, nullable: true })
  unit!: MeUnit | null;

  @ApiProperty({ type: [MeRole] })
  roles!: MeRole[];

  @ApiProperty({ type: [String], description: 'Only hides buttons: the server decides' })
  permissions!: string[];

  @ApiProperty({
    type: 'string',
    nullable: true,
    description:
      'Code of the problem that everything else is answered with until something is done, such as identity.second-factor-due',
  })
  first!: string | null;

  @ApiProperty({ type: MeUnit, description: 'The authority that runs the data' })
  tenant!: MeUnit;

  @ApiProperty({ format: 'date', description: 'Today in Vietnam, by the domain clock' })
  today!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'The clock of the office, by which a device tells how far its own is off',
  })
  now!: string;

  @ApiProperty({ type: MeSettings })
  settings!: MeSettings;

  @ApiProperty({ description: 'Whether the data is fictional' })
  demo!: boolean;
}
