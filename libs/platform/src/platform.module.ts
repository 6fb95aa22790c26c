import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Clock } from './clock';
import type { AppConfig } from './config/app-config';
import { APP_CONFIG } from './config/config.token';
import { applicationDataSource, poolOf } from './database/data-source';
import { DatabaseLifetime } from './database/database-lifetime';
import { TransactionEvents } from './events/transaction-events';
import { Idempotency } from './http/idempotency';
import { SessionCookie } from './http/session-cookie';
import { Jobs } from './jobs/jobs';
import { KeyStore } from './keys/key-store';
import { SecretBox } from './keys/secret-box';
import { Log } from './logging/log';
import { ApplicationLock } from './unit-of-work/application-lock';
import { DATABASE_POOL, Reads } from './unit-of-work/reads';
import { UnitOfWork } from './unit-of-work/unit-of-work';

export interface PlatformOptions {
  readonly config: AppConfig;
  readonly databaseUrl: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly log: Log;
}

/** The cross-cutting pieces, once for the whole process. */
@Global()
@Module({})
export class PlatformModule {
  static register({ config, databaseUrl, entities, log }: PlatformOptions): DynamicModule {
    const shared = [
      ...[Clock, UnitOfWork, Reads, ApplicationLock, TransactionEvents, Jobs, SessionCookie, Idempotency],
      ...[KeyStore, SecretBox],
    ];
    return {
      module: PlatformModule,
      providers: [
        ...shared.filter((provider) => provider !== Clock),
        DatabaseLifetime,
        { provide: APP_CONFIG, useValue: config },
        { provide: Log, useValue: log },
        { provide: Clock, useFactory: () => new Clock(config.domainNow) },
        {
          provide: DataSource,
          useFactory: () => applicationDataSource(databaseUrl, entities, config.databasePool).initialize(),
        },
        { provide: DATABASE_POOL, useFactory: poolOf, inject: [DataSource] },
      ],
      exports: [...shared, APP_CONFIG, Log, DataSource, DATABASE_POOL],
    };
  }
}
