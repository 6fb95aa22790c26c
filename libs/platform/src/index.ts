export { Clock } from './clock';
export { isLoopback, parseConfig, readConfig, withDemo, type AppConfig } from './config/app-config';
export { ConfigError, DatabaseSetupError, type SetupWords } from './config/setup-error';
export { APP_CONFIG } from './config/config.token';
export { requireBoundRole, TABLES_WITHOUT_TENANT } from './database/application-role';
export { ownerDataSource } from './database/data-source';
export { prepareDatabase, withClient } from './database/prepare-database';
export { compareSchema, SCHEMA_VERSION } from './database/schema-version';
export { TransactionEvents, type TransactionEvent } from './events/transaction-events';
export {
  Accepts,
  ACTOR_RESOLVER,
  Confirmed,
  CurrentActing,
  PERMISSION,
  Public,
  PUBLIC_ROUTE,
  ReadsLogged,
  Requires,
  Unit as UnitMode,
  type Acting,
  type ActingRequest,
  type ActorResolver,
  type Allowance,
  type Identity,
  type Reply,
} from './http/access';
export { AccessGuard } from './http/access.guard';
export { contentDisposition } from './http/content-disposition';
export { fastifyAdapter, registerHttpBasics } from './http/fastify-adapter';
export {
  Cursor,
  ClockTime,
  Day,
  Id,
  IdPath,
  Limit,
  Moment,
  MonthOfYear,
  Nested,
  NestedList,
  OneOf,
  OneOfOrNull,
  OrNull,
  RefOrNull,
  Secret,
  Switch,
  Text,
  Whole,
} from './http/fields';
export {
  Command,
  contentHash,
  CurrentLongAct,
  Idempotency,
  ListCommand,
  LongCommand,
  Prepared,
  type ActKey,
  type LongAct,
} from './http/idempotency';
export { makeMetrics, measureRequests, metricsAnswer } from './http/metrics';
export { CONSTRAINT_PROBLEMS, ProblemFilter, rowRefusal, type ConstraintProblems } from './http/problem.filter';
export { LANGUAGES, languageOf, statusOf, type Language } from './http/problem-document';
export { personOf, WITHOUT_PERSON } from './http/person';
export { idTaken, isSameAgain } from './http/same-again';
export { SessionCookie } from './http/session-cookie';
export { serveBeside, type SideAnswer } from './http/side-port';
export { SomeOf, TextList } from './http/text-list';
export { UnitInterceptor } from './http/unit.interceptor';
export { requireNoBuiltInNames, validationPipe } from './http/validation';
export { etagOf, IfMatch, MayBeVersioned, requireVersion, SeenVersion, Versioned } from './http/versions';
export { jobContext, type InUnit, type Job } from './jobs/job';
export { Jobs } from './jobs/jobs';
export { KeyError, KeyStore } from './keys/key-store';
export { SecretBox, type SecretPlace } from './keys/secret-box';
export { Log, makeLogger } from './logging/log';
export { PlatformModule } from './platform.module';
export { fieldProblems, platformProblems } from './platform.problems';
export { ApplicationLock, type ScopeClause } from './unit-of-work/application-lock';
export { JsonText } from './unit-of-work/json-text';
export { DATABASE_POOL, Reads, type ReadQuery } from './unit-of-work/reads';
export type { Statement } from './unit-of-work/statement';
export { Unit } from './unit-of-work/unit';
export type { UnitContext } from './unit-of-work/unit-context';
export { sqlState, UnitOfWork } from './unit-of-work/unit-of-work';
