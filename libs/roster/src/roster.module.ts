import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { StaffController } from './staff.controller';
import { StaffReadModel } from './staff.read-model';
import { PeopleCount } from './people-count';
import { StaffService } from './staff.service';

@Module({
  imports: [OrganizationModule],
  controllers: [StaffController],
  providers: [StaffService, StaffReadModel, PeopleCount],
  exports: [StaffService],
})
export class RosterModule {}
