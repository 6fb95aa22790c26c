import { Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller';
import { EvidenceReceipt } from './evidence-receipt.service';
import { EvidenceService } from './evidence.service';
import { EvidenceStore } from './evidence-store';
import { FileExaminer } from './file-examiner';
import { Gate } from './gate';

@Module({
  controllers: [EvidenceController],
  providers: [EvidenceService, EvidenceReceipt, EvidenceStore, FileExaminer, Gate],
  exports: [EvidenceService],
})
export class EvidenceModule {}
