import { Account, RoleGrant } from './entities/account.entity';
import { KnownPlace, LoginThrottleRow, Session, SignInLink } from './entities/session.entity';

export const IDENTITY_ENTITIES = [Account, RoleGrant, Session, SignInLink, KnownPlace, LoginThrottleRow];
