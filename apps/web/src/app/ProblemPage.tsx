import { useEffect } from 'react';
import { abilitiesOf } from '../features/identity/abilities';
import { useT } from '../i18n';
import { Button, ButtonLink } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { usePageTitle } from '../ui/pageTitle';
import { useProblemText } from '../ui/problemText';
import { isProblem } from './api';
import type { ProblemBody } from './api-types';
import { useMaybeMe } from './session';

const RETRY_EVERY_MS = 10_000;

interface ProblemProps {
  error: unknown;
  as?: 'page' | 'part';
  retry?: () => void;
}

/** What failed, what is safe, what to do, and the id under which the server knows it. */
export function ProblemPanel({ error, as = 'page', retry }: ProblemProps) {
  const problem: ProblemBody = isProblem(error) ? error.problem : { code: 'client', title: '', status: -1 };
  const { title, paragraphs } = useProblemPage(problem);
  const t = useT();
  const waits = problem.status === 0 || problem.status >= 500;
  useRetryAlone(waits ? retry : undefined);
  // The page is there; what is of another office's reach is only not shown on it.
  if (as === 'part' && problem.status === 404) return <p className="meta">{t.frame.problem.partElsewhere}</p>;
  const Heading = as === 'page' ? 'h1' : 'h3';
  return (
    <div className={`problem problem-${as}`}>
      {as === 'page' && <PageName title={title} />}
      <p className="problem-mark">
        <Icon
          name={problem.status === 403 ? 'lock' : problem.status === 404 ? 'search' : waits ? 'offline' : 'warning'}
        />
      </p>
      <Heading tabIndex={-1}>{title}</Heading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {problem.traceId && (
        <p className="meta">
          {t.frame.problem.traceId}: <code>{problem.traceId}</code>
        </p>
      )}
      <div className="form-actions">
        {waits && retry && (
          <Button look="primary" onClick={retry}>
            {t.frame.retry}
          </Button>
        )}
        {problem.status === -1 && (
          <Button look="primary" onClick={() => location.reload()}>
            {t.frame.problem.reload}
          </Button>
        )}
        {as === 'page' && <ButtonLink href="/">{t.frame.problem.toToday}</ButtonLink>}
      </div>
    </div>
  );
}

function PageName({ title }: { title: string }) {
  usePageTitle(title);
  return null;
}

function useProblemPage(problem: ProblemBody): { title: string; paragraphs: string[] } {
  const me = useMaybeMe();
  const { problem: own } = useT().frame;
  const texts = useProblemText(problem);
  const said = texts ? [texts.title, texts.what].filter((text) => text !== '') : [];
  switch (problem.status) {
    case 403: {
      const who = me
        ? [
            own.forbiddenAs(me.roles.map(({ roleName }) => roleName).join(', ')),
            // Nobody gives a role to themselves, and this one is kept apart from what is inspected.
            abilitiesOf(me).runsOffice ? own.forbiddenToAdministrator : own.forbiddenWho(me.tenant.name),
          ]
        : [];
      return { title: own.forbidden, paragraphs: [...(problem.title ? said.slice(0, 1) : []), ...who] };
    }
    case 404:
      return { title: own.notFound, paragraphs: [own.notFoundWhy] };
    case -1:
      return { title: own.crashed, paragraphs: [own.crashedWhy] };
    case 0:
      return { title: own.unreachable, paragraphs: [own.unreachableWhy] };
    default:
      return problem.status >= 500
        ? { title: own.unavailable, paragraphs: [...said.slice(0, problem.title ? 1 : 0), own.unavailableWhy] }
        : { title: texts?.title ?? own.unexpected, paragraphs: texts?.what ? [texts.what] : [] };
  }
}

/** The page comes back by itself once the server does. */
function useRetryAlone(retry: (() => void) | undefined): void {
  useEffect(() => {
    if (!retry) return;
    const timer = setInterval(retry, RETRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [retry]);
}
