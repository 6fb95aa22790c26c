import { ApiProperty } from '@nestjs/swagger';

export class MeAccount {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  username!: string;
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

  @ApiProperty({ type: MeUnit, description: 'The authority that runs the data' })
  tenant!: MeUnit;

  @ApiProperty({ format: 'date', description: 'Today in Vietnam, by the domain clock' })
  today!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'The clock of the office, by which a device tells how far its own is off',
  })
  now!: string;

  @ApiProperty({ description: 'Whether the data is fictional' })
  demo!: boolean;
}
