import { DomainError } from '@app/kernel';
import { fieldProblems } from '@app/platform';

/** An id in the body that leads nowhere is a mistake in that field, not a page that does not exist. */
export async function namedBy<T>(pointer: string, value: unknown, load: () => T | Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const notFound = error instanceof DomainError && error.definition.kind === 'not-found';
    throw notFound ? fieldProblems['no-such-row']({}, { pointer, value }) : error;
  }
}
