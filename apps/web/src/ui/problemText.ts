import type { ProblemBody } from '../app/api-types';
import { BYTES_GONE } from '../app/photos/photo';
import { useT } from '../i18n';

/** The server's texts are in the reader's language already; ours are only for what never reached it. */
export function useProblemText(problem: ProblemBody | null): { title: string; what: string } | null {
  const { problem: own } = useT().frame;
  if (!problem) return null;
  if (problem.status === 0) return { title: own.unreachable, what: own.unreachableWhy };
  if (problem.code === BYTES_GONE) return { title: own.bytesGone, what: own.bytesGoneWhy };
  // `detail` repeats the title with the pointers of the request: for programs, not for people.
  if (problem.title) return { title: problem.title, what: problem.remedy ?? '' };
  return { title: own.unexpected, what: own.unexpectedWhy };
}
