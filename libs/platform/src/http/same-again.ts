import type { DomainError } from '@app/kernel';
import { platformProblems } from '../platform.problems';

/**
 * Whether what a client creates under an id of its own is there already: what stands under it is the very same content.
 * Anything else has the id, and that is refused.
 */
export function isSameAgain<Row extends { readonly contentHash: Buffer }>(
  earlier: Row | null,
  id: string,
  hash: Buffer,
): earlier is Row {
  if (earlier === null) return false;
  if (earlier.contentHash.equals(hash)) return true;
  throw idTaken(id);
}

/** Something else has the id that a client made. */
export function idTaken(id: string): DomainError {
  return platformProblems['id-taken']({}, { pointer: '/id', value: id });
}
