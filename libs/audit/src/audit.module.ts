import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { ReadLog } from './read-log';
import { SealReadLogJob } from './seal-read-log.job';

@Global()
@Module({ providers: [AuditLog, ReadLog, SealReadLogJob], exports: [AuditLog, ReadLog] })
export class AuditModule {}
