export { AccountService, type NewAccount } from './account.service';
export { AccountSecurity } from './administration/account-security.service';
export { IDENTITY_ENTITIES } from './identity.entities';
export { IdentityModule } from './identity.module';
export { IDENTITY_PERMISSIONS, OWN_PERMISSIONS } from './identity.permissions';
export { IDENTITY_CONSTRAINTS, identityProblems } from './identity.problems';
export { ROLE_MATRIX, type RoleDefinition, type RoleMatrix } from './role-definition';
export { grantsOf, SessionActorResolver } from './session-actor.resolver';
