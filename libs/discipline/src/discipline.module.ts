import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { SanctionController } from './sanction.controller';
import { SanctionReadModel } from './sanction.read-model';
import { SanctionService } from './sanction.service';

@Module({
  imports: [OrganizationModule, RosterModule],
  controllers: [SanctionController],
  providers: [SanctionService, SanctionReadModel],
  exports: [SanctionService],
})
export class DisciplineModule {}
