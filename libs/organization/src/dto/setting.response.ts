import { ApiProperty } from '@nestjs/swagger';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';
import {
  SETTING_GROUPS,
  SETTING_KEYS,
  SETTING_UNITS,
  type SettingGroup,
  type SettingKey,
  type SettingUnit,
} from '../rules';

/** A value that somebody set, from a day on. */
export class SettingEntryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  value!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty()
  reason!: string;

  @OrNull('string')
  basis!: string | null;

  @ApiProperty()
  setByName!: string;

  @ApiProperty({ format: 'date-time' })
  setAt!: string;

  @OrNull('string', 'date-time')
  withdrawnAt!: string | null;

  @OrNull('string')
  withdrawnByName!: string | null;
}

export class SettingResponse {
  @ApiProperty({ enum: SETTING_KEYS })
  key!: SettingKey;

  @ApiProperty({ enum: SETTING_GROUPS })
  group!: SettingGroup;

  @ApiProperty({ description: 'What the product does where nobody has set anything' })
  default!: string;

  @OrNull('string')
  source!: string | null;

  @OneOfOrNull(SETTING_UNITS)
  unit!: SettingUnit | null;

  @OrNull('integer')
  min!: number | null;

  @OrNull('integer')
  max!: number | null;

  @ApiProperty({ type: [String], description: 'Where it is no number' })
  choices!: string[];

  @ApiProperty({ description: 'What holds today' })
  value!: string;

  @RefOrNull(SettingEntryResponse)
  inForce!: SettingEntryResponse | null;

  @ApiProperty({ type: [SettingEntryResponse], description: 'What begins on a later day, in order' })
  planned!: SettingEntryResponse[];

  @ApiProperty({
    type: [SettingEntryResponse],
    description: 'The newest fifty, newest first, those taken back included',
  })
  history!: SettingEntryResponse[];
}

export class SettingListResponse {
  @ApiProperty({ type: [SettingResponse] })
  items!: SettingResponse[];
}
