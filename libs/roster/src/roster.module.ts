import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { Destinations } from './destinations';
import { Movements } from './movement.service';
import { StaffController } from './staff.controller';
import { StaffEntry } from './staff-entry.service';
import { StaffReadModel } from './staff.read-model';
import { PeopleCount } from './people-count';
import { StaffService } from './staff.service';

@Module({
  imports: [OrganizationModule],
  controllers: [StaffController],
  providers: [StaffService, StaffReadModel, StaffEntry, Movements, Destinations, PeopleCount],
  exports: [StaffService, StaffEntry],
})
export class RosterModule {}
