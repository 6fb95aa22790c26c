import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { DutyAssignment } from './duties/entities/duty-assignment.entity';
import { DutyList } from './duties/entities/duty-list.entity';
import { Duty } from './duties/entities/duty.entity';
import { JobPosition } from './duties/entities/job-position.entity';
import { HeadcountQuota } from './headcount/entities/headcount-quota.entity';
import { StaffMovement } from './entities/staff-movement.entity';
import { StaffParticulars } from './entities/staff-particulars.entity';

export const ROSTER_ENTITIES = [
  StaffMember,
  Appointment,
  StaffMovement,
  StaffParticulars,
  HeadcountQuota,
  JobPosition,
  DutyList,
  Duty,
  DutyAssignment,
];
