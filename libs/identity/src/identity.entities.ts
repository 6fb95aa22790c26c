import { Account, RoleGrant } from './entities/account.entity';
import { ApiToken, ApiTokenUse } from './entities/api-token.entity';
import { RecoveryCode, SecondFactor } from './entities/second-factor.entity';
import { KnownPlace, LoginThrottleRow, Session, SignInLink } from './entities/session.entity';

export const IDENTITY_ENTITIES = [
  ...[Account, RoleGrant, Session, SignInLink, KnownPlace, LoginThrottleRow],
  ...[SecondFactor, RecoveryCode, ApiToken, ApiTokenUse],
];
