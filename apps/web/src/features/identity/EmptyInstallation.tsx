import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Parts';

const FOUND = 'npm run cli -- create-admin --user nam.truong --office "UBND tỉnh …"';
const LET_IN = 'npm run cli -- create-admin --user nam.truong';

interface EmptyProps {
  state: 'EMPTY' | 'FOUNDED';
  onLookAgain: () => void;
}

/** Where nobody can sign in yet: what whoever runs the server does next, in place of a form that lets nobody in. */
export function EmptyInstallation({ state, onLookAgain }: EmptyProps) {
  const t = useT().identity.empty;
  return (
    <section className="login-form" aria-labelledby="empty-installation">
      <h1 id="empty-installation">{state === 'EMPTY' ? t.heading : t.foundedHeading}</h1>
      <p>{state === 'EMPTY' ? t.why : t.foundedWhy}</p>
      <ol className="setup-steps">
        <li>
          <p>{state === 'EMPTY' ? t.run : t.runAgain}</p>
          <pre className="command">
            <code>{state === 'EMPTY' ? FOUND : LET_IN}</code>
          </pre>
          <p className="meta">{t.names}</p>
        </li>
        <li>
          <p>{t.open}</p>
        </li>
        <li>
          <p>{t.then}</p>
        </li>
      </ol>
      <Notice>
        <p>{t.notYou}</p>
      </Notice>
      <div className="form-actions">
        <Button icon="reload" onClick={onLookAgain}>
          {t.lookAgain}
        </Button>
      </div>
    </section>
  );
}
