import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { ChainCheck } from './chain-check';
import { ReadLog } from './read-log';
import { SealReadLogJob } from './seal-read-log.job';

@Global()
@Module({ providers: [AuditLog, ChainCheck, ReadLog, SealReadLogJob], exports: [AuditLog, ChainCheck, ReadLog] })
export class AuditModule {}
