import { ApiProperty } from '@nestjs/swagger';
import { EvidenceFileResponse } from '@app/evidence';
import { OrNull } from '@app/platform';

export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;
}

export class ProofResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  what!: string;

  @OrNull('string')
  documentNumber!: string | null;

  @OrNull('string', 'date')
  documentDate!: string | null;

  @ApiProperty({ type: EvidenceFileResponse, nullable: true })
  file!: EvidenceFileResponse | null;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ type: PersonRef })
  submittedBy!: PersonRef;
}
