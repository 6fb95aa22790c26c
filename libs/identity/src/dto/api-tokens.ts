import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull, RefOrNull, Text, TextList, Whole } from '@app/platform';
import { LONGEST_TOKEN_DAYS } from '../rules/token-scope';

export class MakeTokenRequest {
  @Text({ max: 120, example: 'Bảng theo dõi của tỉnh' })
  name!: string;

  @TextList({ min: 1, max: 100, length: 80, description: 'Some of one’s own, but nothing of identity' })
  permissions!: string[];

  @Whole({ min: 1, max: 2_147_483_647, optional: true, nullable: true, description: 'No further than this unit' })
  unitId?: number | null;

  @Whole({ min: 1, max: LONGEST_TOKEN_DAYS, example: 90 })
  days!: number;
}

export const TOKEN_STATES = ['IN_FORCE', 'EXPIRED', 'REVOKED'] as const;

export class TokenResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Bảng theo dõi của tỉnh' })
  name!: string;

  @ApiProperty({ type: [String], example: ['remediation.read-task'] })
  permissions!: string[];

  @RefOrNull(UnitRef)
  unit!: UnitRef | null;

  @ApiProperty({ enum: TOKEN_STATES })
  state!: (typeof TOKEN_STATES)[number];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @OrNull('string', 'date-time')
  lastUsedAt!: string | null;
}

export class TokenListResponse {
  @ApiProperty({ type: [TokenResponse] })
  items!: TokenResponse[];
}

export class MadeTokenResponse extends TokenResponse {
  @ApiProperty({ example: 'kc_9n3vS0lW…', description: 'Shown this once' })
  token!: string;
}
