import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TeamRole } from '../rules/team';

/** Somebody of the team that carries out a visit; head and secretary among them. */
@Entity({ name: 'team_member' })
export class TeamMember {
  @PrimaryColumn({ name: 'inspection_id', type: 'uuid' })
  inspectionId!: string;

  @PrimaryColumn({ name: 'staff_member_id', type: 'uuid' })
  staffMemberId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: TeamRole;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  /** The inspected unit. */
  @Column({ name: 'org_unit_id', type: 'int' })
  orgUnitId!: number;

  @Column({ name: 'inspecting_unit_id', type: 'int' })
  inspectingUnitId!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
