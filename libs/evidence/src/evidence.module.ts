import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { EvidenceCheck } from './evidence-check';
import { EvidenceController } from './evidence.controller';
import { EvidenceReceipt } from './evidence-receipt.service';
import { EvidenceService } from './evidence.service';
import { EvidenceStore } from './evidence-store';
import { EvidenceSweepJob } from './evidence-sweep.job';
import { FileExaminer } from './file-examiner';
import { Gate } from './gate';
import { StoreSweeper } from './store-sweeper';

@Module({
  imports: [OrganizationModule],
  controllers: [EvidenceController],
  providers: [
    EvidenceService,
    EvidenceReceipt,
    EvidenceStore,
    FileExaminer,
    Gate,
    StoreSweeper,
    EvidenceCheck,
    EvidenceSweepJob,
  ],
  exports: [EvidenceService, EvidenceCheck, EvidenceStore],
})
export class EvidenceModule {}
