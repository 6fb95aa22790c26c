import { Injectable } from '@nestjs/common';

type Handler<Payload> = (payload: Payload) => Promise<void>;

/** An event upward: the lower lib owns the name and the payload's type, the upper one subscribes. */
export interface TransactionEvent<Payload> {
  readonly name: string;
  /** Only carries the type. */
  readonly payload?: Payload;
}

/**
 * Tells upper libs what has happened in a lower one, inside the same transaction: handlers run in the order of their
 * subscription, and one that throws takes everything back. What leaves the process uses `unit.afterCommit` instead.
 */
@Injectable()
export class TransactionEvents {
  private readonly handlers = new Map<string, Handler<never>[]>();

  on<Payload>(event: TransactionEvent<Payload>, handler: Handler<Payload>): void {
    const known = this.handlers.get(event.name) ?? [];
    this.handlers.set(event.name, [...known, handler]);
  }

  async tell<Payload>(event: TransactionEvent<Payload>, payload: Payload): Promise<void> {
    for (const handler of this.handlers.get(event.name) ?? []) await (handler as Handler<Payload>)(payload);
  }
}
