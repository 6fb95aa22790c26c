import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';

export const ROSTER_ENTITIES = [StaffMember, Appointment];
