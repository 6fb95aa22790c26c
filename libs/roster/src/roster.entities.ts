import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { HeadcountQuota } from './headcount/entities/headcount-quota.entity';
import { StaffMovement } from './entities/staff-movement.entity';
import { StaffParticulars } from './entities/staff-particulars.entity';

export const ROSTER_ENTITIES = [StaffMember, Appointment, StaffMovement, StaffParticulars, HeadcountQuota];
