import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';

export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fullName!: string;
}

export class ProofFileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty({ type: 'integer' })
  size!: number;

  @ApiProperty()
  sha256!: string;
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

  @ApiProperty({ type: ProofFileResponse, nullable: true })
  file!: ProofFileResponse | null;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ type: PersonRef })
  submittedBy!: PersonRef;
}
