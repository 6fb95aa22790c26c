import { ApiProperty } from '@nestjs/swagger';
import { Text } from '@app/platform';
import { MAX_PASSWORD_LENGTH } from '../rules/password';

export class LoginRequest {
  @Text({ max: 120 })
  username!: string;

  @Text({ max: MAX_PASSWORD_LENGTH })
  password!: string;
}

export class LoginResponse {
  @ApiProperty({ format: 'uuid' })
  accountId!: string;

  @ApiProperty()
  fullName!: string;
}
