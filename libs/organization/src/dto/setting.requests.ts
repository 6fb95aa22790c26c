import { LEAST_WRITTEN } from '@app/kernel';
import { Day, Id, OneOf, Text } from '@app/platform';
import { SETTING_KEYS, type SettingKey } from '../rules';

export class SettingPath {
  @OneOf(SETTING_KEYS)
  key!: SettingKey;
}

export class SetSettingRequest {
  @Id({ description: 'Made by the client: the same request again is the same change' })
  id!: string;

  @Text({ max: 40, description: 'A whole number within the bounds, or one of the choices' })
  value!: string;

  @Day({ description: 'First day on which it holds: today or later' })
  validFrom!: string;

  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;

  @Text({ max: 500, optional: true, description: 'The paper that it rests on' })
  basis?: string;
}
