import { Account, RoleGrant } from './entities/account.entity';
import { KnownPlace, LoginThrottleRow, Session } from './entities/session.entity';

export const IDENTITY_ENTITIES = [Account, RoleGrant, Session, KnownPlace, LoginThrottleRow];
