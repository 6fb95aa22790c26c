export {
  ACCOUNT_STATES,
  LINK_HOURS,
  ONE_TIME_HOURS,
  PASSWORD_KINDS,
  type AccountState,
  type PasswordKind,
} from './account';
export { GRANT_CAPACITIES, GRANT_STANDINGS, type GrantCapacity, type GrantStanding } from './grant';
