import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { UnitRef } from '@app/organization';

export class ContactResponse {
  @ApiProperty({ type: 'string', nullable: true, description: 'Masked but for its place and its end' })
  personalNumber!: string | null;

  @ApiProperty({ description: 'False where the number does not begin with a province: born abroad, or a slip' })
  isPlaceKnown!: boolean;

  @OrNull('string')
  phone!: string | null;

  @OrNull('string')
  address!: string | null;
}

export class PartyResponse {
  @ApiProperty({ type: 'boolean', nullable: true })
  isMember!: boolean | null;

  @OrNull('string', 'date')
  joinedOn!: string | null;

  @OrNull('string', 'date')
  confirmedOn!: string | null;

  @OrNull('string')
  cell!: string | null;
}

export class OriginResponse {
  @OrNull('string')
  ethnicGroup!: string | null;

  @OrNull('string')
  religion!: string | null;
}

export class HealthResponse {
  @OrNull('string')
  condition!: string | null;
}

export class FamilyResponse {
  @OrNull('string')
  relatives!: string | null;
}

/** A part that the reader has no right to is not there. */
export class ParticularsResponse {
  @ApiProperty({ type: ContactResponse, required: false })
  contact?: ContactResponse;

  @ApiProperty({ type: PartyResponse, required: false })
  party?: PartyResponse;

  @ApiProperty({ type: OriginResponse, required: false })
  origin?: OriginResponse;

  @ApiProperty({ type: HealthResponse, required: false })
  health?: HealthResponse;

  @ApiProperty({ type: FamilyResponse, required: false })
  family?: FamilyResponse;

  @ApiProperty({ description: 'For If-Match: of the person’s record as a whole' })
  etag!: string;
}

export class PersonalNumberResponse {
  @OrNull('string')
  personalNumber!: string | null;
}

export class FoundPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;

  @ApiProperty({ type: UnitRef })
  unit!: UnitRef;
}

export class FoundByNumberResponse {
  @ApiProperty({ type: [FoundPersonResponse] })
  items!: FoundPersonResponse[];
}

/** What of a record was looked at: the page, the whole personal number, the findings that name the person. */
export const READ_PARTS = ['staff_member', 'personal_number', 'staff_findings'] as const;

export class ReadingResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    enum: READ_PARTS,
    description: 'The page, the whole personal number, or the findings that name the person',
  })
  what!: (typeof READ_PARTS)[number];

  @OrNull('string')
  reason!: string | null;
}

export class ReadingsResponse {
  @ApiProperty({ type: [ReadingResponse], description: 'Newest first, at most 100' })
  items!: ReadingResponse[];
}
