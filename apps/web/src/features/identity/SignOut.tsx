import { useState, type ReactNode } from 'react';
import { isProblem } from '../../app/api';
import type { ProblemBody } from '../../app/api-types';
import { Icon } from '../../ui/Icon';
import { useProblemText } from '../../ui/problemText';
import { signOut } from './useIdentity';

/** Says so when it did not work: a shared machine must not look signed out while it is not. */
export function SignOut({ className, children }: { className: string; children: ReactNode }) {
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const text = useProblemText(problem);
  const leave = async (): Promise<void> => {
    setProblem(null);
    try {
      await signOut();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <>
      <button type="button" className={className} onClick={() => void leave()}>
        <Icon name="leave" small />
        <span>{children}</span>
      </button>
      {text && (
        <p className="error-text sign-out-problem" role="alert">
          <Icon name="warning" small />
          <span>{text.title}</span>
        </p>
      )}
    </>
  );
}
