import type { ReactNode } from 'react';
import { ApiProblem } from './api';
import { ProblemPanel } from './ProblemPage';
import { useMe } from './session';

/** Explains at once what the server would refuse; whoever gets past it is refused there. */
export function Guard({ permission, children }: { permission: string | readonly string[]; children: ReactNode }) {
  const { permissions } = useMe();
  if ([permission].flat().some((one) => permissions.includes(one))) return children;
  return <ProblemPanel error={new ApiProblem({ code: 'request.not-permitted', title: '', status: 403 })} />;
}
