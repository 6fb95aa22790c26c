import { ApiProperty } from '@nestjs/swagger';
import { LEAST_WRITTEN } from '@app/kernel';
import { Id, Text } from '@app/platform';
import { PersonRef } from '@app/remediation';
import { STATEMENT_SIDES, type StatementSide } from '../rules/statement';

export class SubmitStatementRequest {
  @Id()
  id!: string;

  @Text({ min: LEAST_WRITTEN, max: 8000, description: 'What the unit or the person says to the finding' })
  text!: string;

  @Id({ optional: true, description: 'A file received before' })
  fileId?: string;
}

export class StatementFileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  size!: number;
}

export class StatementResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: STATEMENT_SIDES })
  side!: StatementSide;

  @ApiProperty({ description: 'Written for the unit by its desk officer: it stands until a leader says something' })
  onBehalf!: boolean;

  @ApiProperty({ type: PersonRef })
  author!: PersonRef;

  @ApiProperty({ description: 'Position as it stood then' })
  authorPosition!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: StatementFileResponse, nullable: true })
  file!: StatementFileResponse | null;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ description: 'Whether the author has said something else since, or a leader has spoken for the unit' })
  replaced!: boolean;
}
