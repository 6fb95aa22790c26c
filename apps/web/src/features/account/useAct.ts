import { useRef, useState } from 'react';
import { isProblem } from '../../app/api';
import type { ProblemBody } from '../../app/api-types';

/** Something that a button does at once, without anything to fill in: one at a time, with what stood in its way. */
export function useAct(act: () => Promise<void>): { run: () => void; pending: boolean; problem: ProblemBody | null } {
  const [state, setState] = useState<{ pending: boolean; problem: ProblemBody | null }>({
    pending: false,
    problem: null,
  });
  const busy = useRef(false);
  const run = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setState({ pending: true, problem: null });
    try {
      await act();
      setState({ pending: false, problem: null });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setState({ pending: false, problem: error.problem });
    } finally {
      busy.current = false;
    }
  };
  return { ...state, run: () => void run() };
}
