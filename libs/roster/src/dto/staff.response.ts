import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { STAFF_KINDS, type StaffKind } from '../rules/staff-kind';

export class StaffRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty()
  position!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;
}

export class StaffListResponse {
  @ApiProperty({ type: [StaffRowResponse] })
  items!: StaffRowResponse[];

  @ApiProperty({ type: 'string', nullable: true })
  next!: string | null;
}

export class AppointmentResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;

  @ApiProperty()
  position!: string;

  @ApiProperty()
  isMain!: boolean;

  @ApiProperty({ format: 'date' })
  startsOn!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  endsOn!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  decisionNumber!: string | null;
}

export class StaffMemberResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ enum: STAFF_KINDS })
  kind!: StaffKind;

  @ApiProperty({ type: [AppointmentResponse] })
  appointments!: AppointmentResponse[];
}
