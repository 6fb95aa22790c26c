import { Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { EvidenceStore } from './evidence-store';

@Module({
  controllers: [EvidenceController],
  providers: [EvidenceService, EvidenceStore],
  exports: [EvidenceService],
})
export class EvidenceModule {}
