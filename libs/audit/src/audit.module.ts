import { Global, Module } from '@nestjs/common';
import { AnchorJob } from './anchor.job';
import { AuditLog } from './audit-log';
import { ChainCheck } from './chain-check';
import { ReadLog } from './read-log';
import { SealReadLogJob } from './seal-read-log.job';

@Global()
@Module({
  providers: [AuditLog, ChainCheck, ReadLog, SealReadLogJob, AnchorJob],
  exports: [AuditLog, ChainCheck, ReadLog],
})
export class AuditModule {}
