import { ApiProperty } from '@nestjs/swagger';
import { OrNull, Secret, Text } from '@app/platform';
import { MAX_PASSWORD_LENGTH } from '../rules/password';

export class LoginRequest {
  @Text({ max: 120, example: 'ngoc.do' })
  username!: string;

  @Secret({ max: MAX_PASSWORD_LENGTH })
  password!: string;
}

/** A step of signing in: over, or with the code still to come. */
export const SIGN_IN_NEXT = ['NOTHING', 'CODE'] as const;

export class LoginResponse {
  @ApiProperty({ enum: SIGN_IN_NEXT, description: 'CODE: there is no session yet; send `step` and a code' })
  next!: (typeof SIGN_IN_NEXT)[number];

  @OrNull('string', 'uuid')
  accountId!: string | null;

  @OrNull('string')
  fullName!: string | null;

  @OrNull('string')
  step!: string | null;
}

export class SignInCodeRequest {
  @Text({ max: 1000, description: 'As the first step gave it; it holds for five minutes' })
  step!: string;

  @Text({ max: 40, example: '287082', description: 'Of the app; where it is lost, a recovery code' })
  code!: string;
}

export class ConfirmRequest {
  @Secret({ max: MAX_PASSWORD_LENGTH })
  password!: string;

  @Text({ max: 40, optional: true, example: '287082', description: 'Where the account has a second factor' })
  code?: string;
}

export class ChangePasswordRequest {
  @Secret({ max: MAX_PASSWORD_LENGTH })
  currentPassword!: string;

  @Secret({ max: MAX_PASSWORD_LENGTH })
  newPassword!: string;
}

export class FirstSignInRequest {
  @Text({ max: 100, description: 'What the one-time link carries behind its #' })
  token!: string;

  @Secret({ max: MAX_PASSWORD_LENGTH })
  newPassword!: string;
}
