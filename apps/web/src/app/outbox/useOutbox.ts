import { useSyncExternalStore } from 'react';
import type { Entry } from './acts';
import { outboxState, subscribe, type OutboxState } from './outbox';

export const useOutbox = (): OutboxState => useSyncExternalStore(subscribe, outboxState);

const entries = (): readonly Entry[] => outboxState().entries;

/** For what shows only the acts themselves: how far their sending is changes often, and nothing there. */
export const useEntries = (): readonly Entry[] => useSyncExternalStore(subscribe, entries);
