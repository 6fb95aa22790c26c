import { Transform } from 'class-transformer';
import type { LocalDate } from '@app/kernel';
import { Day, Nested, Switch, Text } from '@app/platform';
import { tidyNumber } from '../rules/personal-number';

const PRIVATE = { optional: true, nullable: true, isPrivate: true } as const;

/** A number as people type it, in groups. */
const InGroups = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyNumber(value) : value));

export class EnterContact {
  @InGroups()
  @Text({ ...PRIVATE, max: 20, description: 'Số định danh cá nhân, 12 digits' })
  personalNumber?: string | null;

  @Text({ ...PRIVATE, max: 30 })
  phone?: string | null;

  @Text({ ...PRIVATE, max: 300 })
  address?: string | null;
}

export class EnterParty {
  @Switch({ optional: true, nullable: true })
  isMember?: boolean | null;

  @Day({ ...PRIVATE, description: 'Ngày vào Đảng' })
  joinedOn?: LocalDate | null;

  @Day({ ...PRIVATE, description: 'Ngày chính thức' })
  confirmedOn?: LocalDate | null;

  @Text({ ...PRIVATE, max: 200, description: 'Chi bộ' })
  cell?: string | null;
}

export class EnterOrigin {
  @Text({ ...PRIVATE, max: 100, description: 'Dân tộc' })
  ethnicGroup?: string | null;

  @Text({ ...PRIVATE, max: 100, description: 'Tôn giáo' })
  religion?: string | null;
}

export class EnterHealth {
  @Text({ ...PRIVATE, max: 1000 })
  condition?: string | null;
}

export class EnterFamily {
  @Text({ ...PRIVATE, max: 2000 })
  relatives?: string | null;
}

/** The parts to be entered; what is left out stays as it is, null clears. */
export class EnterParticularsRequest {
  @Nested(() => EnterContact, { optional: true })
  contact?: EnterContact;

  @Nested(() => EnterParty, { optional: true })
  party?: EnterParty;

  @Nested(() => EnterOrigin, { optional: true })
  origin?: EnterOrigin;

  @Nested(() => EnterHealth, { optional: true })
  health?: EnterHealth;

  @Nested(() => EnterFamily, { optional: true })
  family?: EnterFamily;
}

export class ShowNumberRequest {
  @Text({ min: 10, max: 500, description: 'What the whole number is needed for' })
  reason!: string;
}

export class FindByNumberRequest {
  @InGroups()
  @Text({ max: 20, isPrivate: true, description: 'The whole number' })
  personalNumber!: string;
}
