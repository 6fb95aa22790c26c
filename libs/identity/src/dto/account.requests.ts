import { Cursor, Id, Limit, Nested, OneOf, Text, Whole } from '@app/platform';
import { NewcomerRequest } from '@app/roster';
import { ACCOUNT_STATES, type AccountState } from '../rules/account';
import { GiveRoleRequest } from './grant.requests';

const UNIT = { min: 1, max: 2_147_483_647 };

export class ListAccountsQuery {
  @Text({
    max: 100,
    optional: true,
    description: 'Part of the user name or the person’s name, with or without diacritics',
  })
  q?: string;

  @OneOf(ACCOUNT_STATES, { optional: true })
  state?: AccountState;

  @Whole({ ...UNIT, fromText: true, optional: true, description: 'Accounts of this unit and below' })
  unitId?: number;

  @Text({ max: 40, optional: true, description: 'Who holds this role today' })
  role?: string;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class OpenAccountRequest {
  @Id({ description: 'Of the account, made by the client' })
  id!: string;

  @Text({ max: 120 })
  username!: string;

  @Id({ nullable: true, description: 'Whose acts it will record; null: nobody’s, and it can then confirm nothing' })
  staffMemberId!: string | null;

  /** Who `staffMemberId` is, where the office does not have them yet: they are taken on as by `POST /staff-members`. */
  @Nested(() => NewcomerRequest, { optional: true })
  person?: NewcomerRequest;

  @Whole({ ...UNIT, optional: true, description: 'Where an account without a person belongs' })
  unitId?: number;

  /** A first role, given in the same act. */
  @Nested(() => GiveRoleRequest, { optional: true })
  grant?: GiveRoleRequest;
}

export class ReviseAccountRequest {
  @Text({ max: 120, optional: true })
  username?: string;

  @Id({ optional: true, nullable: true })
  staffMemberId?: string | null;
}
