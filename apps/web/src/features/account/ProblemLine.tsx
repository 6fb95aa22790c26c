import type { ProblemBody } from '../../app/api-types';
import { Icon } from '../../ui/Icon';
import { useProblemText } from '../../ui/problemText';
import { sentence } from '../../ui/useSubmit';

/** What stood in the way of an act without a form. */
export function ProblemLine({ problem }: { problem: ProblemBody | null }) {
  const text = useProblemText(problem);
  if (!text) return null;
  return (
    <p className="error-text" role="alert">
      <Icon name="warning" small />
      <span>{sentence(text.title, text.what)}</span>
    </p>
  );
}
