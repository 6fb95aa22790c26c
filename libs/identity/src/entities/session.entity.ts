import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the token's hash is stored. */
@Entity()
export class Session {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  /** By which its owner names it. */
  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  address!: string;

  /** What the browser calls itself. */
  @Column({ type: 'text' })
  agent!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  /** When its owner has last shown who they are. */
  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt!: Date;
}

/** A one-time link with which somebody sets a password of their own; only the hash of what it carries is stored. */
@Entity({ name: 'sign_in_link' })
export class SignInLink {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}

/** A device or address from which the account has signed in before. */
@Entity({ name: 'known_place' })
export class KnownPlace {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ name: 'place_hash', type: 'bytea' })
  placeHash!: Buffer;

  @Column({ name: 'tenant_id', type: 'int' })
  tenantId!: number;

  @Column({ name: 'last_used_at', type: 'timestamptz' })
  lastUsedAt!: Date;
}

/** Attempts to sign in under one bucket's hash, in the window that began then. */
@Entity({ name: 'login_throttle' })
export class LoginThrottleRow {
  @PrimaryColumn({ type: 'bytea' })
  bucket!: Buffer;

  @Column({ name: 'window_start', type: 'timestamptz' })
  windowStart!: Date;

  @Column({ type: 'int' })
  attempts!: number;
}
