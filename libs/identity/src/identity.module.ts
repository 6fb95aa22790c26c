import { Module, type DynamicModule } from '@nestjs/common';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { AccountService } from './account.service';
import { AccountAdministration } from './administration/account-administration.service';
import { AccountOpening } from './administration/account-opening.service';
import { AccountController } from './administration/account.controller';
import { AccountSecurityController } from './administration/account-security.controller';
import { AccountSecurity } from './administration/account-security.service';
import { AccountReadModel } from './administration/account.read-model';
import { GrantController } from './administration/grant.controller';
import { Grants } from './administration/grant.service';
import { ManagedAccounts } from './administration/managed-accounts';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { FirstAdministrator } from './first-administrator.service';
import { LoginThrottle } from './login-throttle';
import { PasswordCheck } from './password-check';
import { OneTimePasswords } from './one-time-secret';
import { OwnPassword } from './own-password.service';
import { PasswordHasher } from './password-hasher';
import { PasswordGuard, PasswordStrategy } from './password.guard';
import { ROLE_MATRIX, type RoleMatrix } from './role-definition';
import { OwnSecondFactor } from './second-factor/own-second-factor.service';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactorRows } from './second-factor/second-factor.rows';
import { SecondFactorService } from './second-factor/second-factor.service';
import { SecurityPolicies } from './security-policies';
import { OwnSessions } from './session/own-sessions.service';
import { SessionsController } from './session/sessions.controller';
import { SignInStep } from './sign-in-step';
import { SessionActorResolver } from './session-actor.resolver';
import { ApiTokensController } from './token/api-tokens.controller';
import { ApiTokens } from './token/api-tokens.service';
import { AccountCount } from './administration/account-count';
import { RosterChanges } from './administration/roster-changes';
import { SweepJob } from './sweep.job';

@Module({})
export class IdentityModule {
  static register(roles: RoleMatrix): DynamicModule {
    return {
      module: IdentityModule,
      imports: [OrganizationModule, RosterModule, NotificationModule],
      controllers: [
        ...[AuthController, AccountController, GrantController, AccountSecurityController],
        ...[SecondFactorController, SessionsController, ApiTokensController],
      ],
      providers: [
        { provide: ROLE_MATRIX, useValue: roles },
        AuthService,
        AccountService,
        AccountReadModel,
        AccountAdministration,
        AccountOpening,
        Grants,
        ManagedAccounts,
        OneTimePasswords,
        OwnPassword,
        FirstAdministrator,
        LoginThrottle,
        PasswordCheck,
        PasswordHasher,
        AccountSecurity,
        ApiTokens,
        OwnSecondFactor,
        OwnSessions,
        SecondFactorRows,
        SecondFactorService,
        SecurityPolicies,
        SignInStep,
        PasswordStrategy,
        PasswordGuard,
        SessionActorResolver,
        AccountCount,
        RosterChanges,
        SweepJob,
      ],
      exports: [
        SessionActorResolver,
        AccountService,
        AccountAdministration,
        AccountReadModel,
        AccountSecurity,
        FirstAdministrator,
        ManagedAccounts,
        ROLE_MATRIX,
      ],
    };
  }
}
