import { ApiProperty } from '@nestjs/swagger';
import { OrNull, Text } from '@app/platform';

/** As long as a recovery code with its groups, and some room for how people space it. */
const LONGEST_CODE = 40;

export class CodeRequest {
  @Text({ max: LONGEST_CODE, example: '287082', description: 'Of the app; where it is lost, a recovery code' })
  code!: string;
}

export class SecondFactorResponse {
  @ApiProperty()
  isOn!: boolean;

  @ApiProperty({ description: 'Whether the office asks for one of this account' })
  isRequired!: boolean;

  @OrNull('string', 'date-time')
  setAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Recovery codes that have not been used' })
  recoveryCodesLeft!: number;
}

export class EnrolmentResponse {
  @ApiProperty({ example: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', description: 'For an app that cannot read the picture' })
  secret!: string;

  @ApiProperty({
    example: 'otpauth://totp/Ky%20Cuong:ngoc.do?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ky%20Cuong',
    description: 'What the QR code carries',
  })
  uri!: string;
}

export class RecoveryCodesResponse {
  @ApiProperty({ type: [String], example: ['K7QM-3XWT-9RHP'], description: 'Shown this once; each opens once' })
  codes!: string[];
}
