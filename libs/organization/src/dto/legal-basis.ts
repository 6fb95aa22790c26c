import { ApiProperty } from '@nestjs/swagger';
import { Day, Id, OrNull, Text } from '@app/platform';

export class LegalBasisResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'ND-118-2025' })
  code!: string;

  @ApiProperty({ description: 'As it is cited on paper' })
  citation!: string;

  @OrNull('string', 'date')
  inForceFrom!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', description: 'First day without it' })
  expiredOn!: string | null;

  @ApiProperty({ description: 'Whether it is out of force today' })
  expired!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'What has taken its place' })
  successor!: string | null;

  @ApiProperty({ description: 'Where these facts were taken from' })
  source!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null where it came with the product' })
  enteredByName!: string | null;
}

export class LegalBasisListResponse {
  @ApiProperty({ type: [LegalBasisResponse] })
  items!: LegalBasisResponse[];
}

export class EnterLegalBasisRequest {
  @Id({ description: 'Made by the client: the same request again is the same law' })
  id!: string;

  @Text({
    min: 2,
    max: 40,
    example: 'ND-118-2025',
    description: 'Short and stable: capital letters, digits, dots, hyphens',
  })
  code!: string;

  @Text({ min: 5, max: 300, description: 'As it is cited on paper' })
  citation!: string;

  @Day({ optional: true, description: 'First day in force' })
  inForceFrom?: string;

  @Day({ optional: true, description: 'First day without it' })
  expiredOn?: string;

  @Text({ max: 300, optional: true, description: 'What has taken its place' })
  successor?: string;

  @Text({ min: 5, max: 300, description: 'Where these facts were taken from' })
  source!: string;
}

export class ExpireLegalBasisRequest {
  @Day({ description: 'First day without it' })
  expiredOn!: string;

  @Text({ max: 300, optional: true, description: 'What has taken its place' })
  successor?: string;
}
