import { ApiProperty } from '@nestjs/swagger';
import { UNIT_KINDS, type UnitKind } from '../rules/unit-kind';

export class UnitRef {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;
}

export class UnitResponse extends UnitRef {
  @ApiProperty({ enum: UNIT_KINDS })
  kind!: UnitKind;

  @ApiProperty({ type: 'integer', nullable: true })
  parentId!: number | null;

  @ApiProperty({ type: 'string', nullable: true })
  parentName!: string | null;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without the unit' })
  validTo!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'As offices write it in short' })
  shortName!: string | null;
}

export class UnitListResponse {
  @ApiProperty({ type: [UnitResponse] })
  items!: UnitResponse[];

  @ApiProperty({ type: 'string', nullable: true })
  next!: string | null;
}

export class SuccessionResponse extends UnitRef {
  @ApiProperty({ format: 'date' })
  onDate!: string;
}

export class UnitPageResponse extends UnitResponse {
  @ApiProperty({ type: 'string', nullable: true })
  address!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  phone!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  email!: string | null;

  @ApiProperty({ type: [SuccessionResponse] })
  predecessors!: SuccessionResponse[];

  @ApiProperty({ type: [SuccessionResponse] })
  successors!: SuccessionResponse[];

  @ApiProperty({ type: [UnitRef], description: 'From the parent up to the root' })
  ancestors!: UnitRef[];
}
