import { useState } from 'react';
import { useLocation } from 'wouter';
import { isProblem } from '../../app/api';
import type { DemoAccount, ProblemBody } from '../../app/api-types';
import { useMaybeMe } from '../../app/session';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useProblemText } from '../../ui/problemText';
import { enterAs, signIn, useDemoAccounts } from './useIdentity';

/** One touch enters as a fictional person; only where the server offers it. */
export function RoleCards({ onEntered }: { onEntered?: () => void }) {
  const t = useT().identity;
  const me = useMaybeMe();
  const [, go] = useLocation();
  const accounts = useDemoAccounts();
  const [entering, setEntering] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const text = useProblemText(problem);
  if (!accounts.data) return null;

  const enter = async (account: DemoAccount): Promise<void> => {
    if (entering) return;
    setEntering(account.username);
    setProblem(null);
    setNeedsCode(false);
    try {
      const entered = await signIn(account.username, account.password);
      if ('step' in entered) {
        setNeedsCode(true);
        return;
      }
      go('/');
      onEntered?.();
      enterAs(entered.me);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error.problem);
    } finally {
      setEntering(null);
    }
  };

  return (
    <div className="roles">
      <p className="meta">{t.fictional}</p>
      {text && (
        <p className="error-text" role="alert">
          <Icon name="warning" small />
          <span>{`${text.title} ${text.what}`}</span>
        </p>
      )}
      {needsCode && (
        <p className="error-text" role="alert">
          <Icon name="warning" small />
          <span>{t.cardNeedsCode}</span>
        </p>
      )}
      <ul className="role-cards">
        {accounts.data.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className="role-card"
              onClick={() => void enter(account)}
              aria-disabled={entering !== null}
              aria-current={me?.account.username === account.username || undefined}
            >
              <span className="role-name">
                {account.roleName}
                {me?.account.username === account.username && <span className="count">{t.current}</span>}
              </span>
              <span className="role-person">
                {account.fullName} – {account.position}, {account.unitName}
              </span>
              <span className="role-hint">{entering === account.username ? t.entering : account.hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
