import type { Actor, UnitScope } from '@app/kernel';
import type { Statement } from './statement';

/** What a unit of work runs for: who asks, over which units the permission in force reaches, and what it may do. */
export interface UnitContext {
  readonly actor: Actor;
  readonly scope: UnitScope;
  readonly mode: 'read' | 'write';
  readonly requestId: string;
  /** Domain instant of the unit; the clock's when left out. */
  readonly at?: Date;
}

export function beginStatement(mode: UnitContext['mode']): Statement {
  return { text: mode === 'read' ? 'BEGIN READ ONLY' : 'BEGIN' };
}

/**
 * The second lock reads these settings (see the `app_*` functions in the migrations). They are transaction-local, so a
 * pooled connection cannot carry them into somebody else's request.
 */
export function contextStatement(context: UnitContext, at: Date): Statement {
  const { actor, scope } = context;
  return {
    name: 'unit.context',
    text: `SELECT set_config('app.tenant', $1, true), set_config('app.units', $2, true), set_config('app.wide', $3, true),
      set_config('app.actor', $4, true), set_config('app.person', $5, true), set_config('app.request', $6, true),
      set_config('app.now', $7, true)`,
    values: [
      String(actor.tenantId),
      `{${scope.units.join(',')}}`,
      scope.tenantWide ? 'on' : 'off',
      actor.id,
      actor.staffMemberId ?? '',
      context.requestId,
      at.toISOString(),
    ],
  };
}
