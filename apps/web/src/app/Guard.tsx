import type { ReactNode } from 'react';
import { abilitiesOf } from '../features/identity/abilities';
import { ApiProblem } from './api';
import { ProblemPanel } from './ProblemPage';
import { useMe } from './session';

interface GuardProps {
  permission: string | readonly string[];
  /** For whoever administers all of the authority, not a part. */
  ofAll?: boolean;
  children: ReactNode;
}

/** Explains at once what the server would refuse; whoever gets past it is refused there. */
export function Guard({ permission, ofAll = false, children }: GuardProps) {
  const me = useMe();
  const may = [permission].flat().some((one) => me.permissions.includes(one));
  if (may && (!ofAll || abilitiesOf(me).runsOffice)) return children;
  return <ProblemPanel error={new ApiProblem({ code: 'request.not-permitted', title: '', status: 403 })} />;
}
