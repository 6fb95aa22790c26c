import { types, type Pool } from 'pg';
import { DataSource, type EntityTarget, type MixedList, type ObjectLiteral } from 'typeorm';
import { MIGRATIONS } from './migrations';

// A day is a day: the driver would turn it into midnight of the machine's zone.
types.setTypeParser(types.builtins.DATE, (day) => day);

/** Longest a statement, a wait for a lock and an idle transaction may take, in milliseconds. */
const STATEMENT_TIMEOUT = 5_000;
const LOCK_TIMEOUT = 2_000;
const IDLE_IN_TRANSACTION_TIMEOUT = 10_000;
const CONNECTION_TIMEOUT = 2_000;

/** The data source of the application role: bounded in every direction, days and instants in Vietnam's zone. */
export function applicationDataSource(
  url: string,
  entities: readonly EntityTarget<ObjectLiteral>[],
  poolSize: number,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities] as MixedList<never>,
    synchronize: false,
    poolSize,
    connectTimeoutMS: CONNECTION_TIMEOUT,
    applicationName: 'ky-cuong',
    extra: {
      pipeline: true,
      statement_timeout: STATEMENT_TIMEOUT,
      lock_timeout: LOCK_TIMEOUT,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
      options: '-c TimeZone=Asia/Ho_Chi_Minh',
    },
  });
}

/** The data source of the owner: migrations only. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 2,
    applicationName: 'ky-cuong-owner',
    // A waiting ALTER would make everyone queue behind it: it gives up, and `prepareDatabase` tries again.
    extra: { options: '-c lock_timeout=200 -c TimeZone=Asia/Ho_Chi_Minh' },
  });
}

/** The driver's pool, for reads that send a whole transaction in one flight. */
export function poolOf(dataSource: DataSource): Pool {
  const { driver } = dataSource;
  if (!('master' in driver)) throw new Error('the data source is not connected');
  return driver.master as Pool;
}
