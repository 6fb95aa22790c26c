import { ApiProperty } from '@nestjs/swagger';
import { Id } from '@app/platform';

export class EndSessionRequest {
  @Id({ optional: true, description: 'All but this one when left out' })
  id?: string;
}

export class SessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Chrome, Windows', description: 'Empty where the browser does not say' })
  device!: string;

  @ApiProperty({ example: '203.0.113.7' })
  address!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'To the minute' })
  lastUsedAt!: string;

  @ApiProperty({ description: 'Whether it is the one that asks' })
  isThis!: boolean;
}

export class SessionListResponse {
  @ApiProperty({ type: [SessionResponse] })
  items!: SessionResponse[];
}
