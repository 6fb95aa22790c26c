import { useState } from 'react';
import { useLocation } from 'wouter';
import { isProblem } from '../../app/api';
import type { Me, ProblemBody } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Dialog } from '../../ui/Parts';
import { useProblemText } from '../../ui/problemText';
import { RoleCards } from './RoleCards';
import { resetDemo } from './useIdentity';

/** The bar that says whom one plays, with the way to another role and back to the beginning. */
export function DemoBar({ me }: { me: Me }) {
  const t = useT();
  const [open, setOpen] = useState<'roles' | 'reset' | null>(null);
  return (
    <div className="demo-bar">
      <p>
        <span className="demo-as">{t.frame.viewingAs} </span>
        <strong>{me.roles[0]?.roleName}</strong>
      </p>
      <button type="button" onClick={() => setOpen('roles')}>
        {t.frame.switchRole}
      </button>
      <button type="button" onClick={() => setOpen('reset')}>
        {t.frame.resetDemo}
      </button>
      {open === 'roles' && (
        <Dialog title={t.identity.switchHeading} onClose={() => setOpen(null)}>
          <RoleCards onEntered={() => setOpen(null)} />
        </Dialog>
      )}
      {open === 'reset' && (
        <Dialog title={t.frame.resetDemo} onClose={() => setOpen(null)}>
          <Reset />
        </Dialog>
      )}
    </div>
  );
}

function Reset() {
  const t = useT().frame;
  const [, go] = useLocation();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const text = useProblemText(problem);
  const reset = async (): Promise<void> => {
    if (pending) return;
    setPending(true);
    setProblem(null);
    try {
      await resetDemo();
      go('/');
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error.problem);
      setPending(false);
    }
  };
  return (
    <div className="stack">
      <p>{t.resetDemoWhy}</p>
      {text && (
        <p className="error-text" role="alert">
          <Icon name="warning" small />
          <span>{`${text.title} ${text.what}`}</span>
        </p>
      )}
      <Button look="primary" onClick={() => void reset()} disabled={pending}>
        {t.resetDemoNow}
      </Button>
    </div>
  );
}
