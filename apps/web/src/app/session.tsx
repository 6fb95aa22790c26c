import { createContext, useContext } from 'react';
import type { Me } from './api-types';

export const SessionContext = createContext<Me | null>(null);

/** Who is signed in, or null where nobody needs to be. */
export const useMaybeMe = (): Me | null => useContext(SessionContext);

/** Who is signed in. Only for what is shown inside the frame. */
export function useMe(): Me {
  const me = useMaybeMe();
  if (!me) throw new Error('useMe outside a session');
  return me;
}
