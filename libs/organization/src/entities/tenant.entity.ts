import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authority that runs the office's data, normally a province. */
@Entity()
export class Tenant {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  /** Day from which the demo's story is told; set where the data is fictional. */
  @Column({ name: 'demo_anchor_on', type: 'date', nullable: true })
  demoAnchorOn!: string | null;

  /** Real instant at which that story was told or restored; the clock of the demo runs on from there. */
  @Column({ name: 'demo_started_at', type: 'timestamptz', nullable: true })
  demoStartedAt!: Date | null;
}
