import { useState } from 'react';
import type { ApiToken } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Empty, Section } from '../../ui/Parts';
import { abilitiesOf } from '../identity/abilities';
import { MakeToken } from './MakeToken';
import { ProblemLine } from './ProblemLine';
import { MadeToken } from './MadeToken';
import { revokeToken, useTokens } from './useAccount';
import { useAct } from './useAct';

/** With what programs work in one's own name. */
export function TokensSection() {
  const t = useT().account.tokens;
  const me = useMe();
  const { runsOffice } = abilitiesOf(me);
  const query = useTokens();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [said, say] = useSaid();
  return (
    <Section title={t.heading} id="tokens" note={t.why}>
      <Done said={said} />
      {made && <MadeToken token={made} onKept={() => setMade(null)} />}
      {making ? (
        <MakeToken
          permissions={me.permissions.filter(
            // Over a part of the authority the server refuses every draft of a checklist.
            (one) => !one.startsWith('identity.') && (runsOffice || one !== 'inspection.manage-checklists'),
          )}
          onCancel={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
          }}
        />
      ) : (
        <Button onClick={() => setMaking(true)}>{t.make}</Button>
      )}
      <Load query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={t.none} />
          ) : (
            <ul className="sessions">
              {items.map((token) => (
                <TokenRow key={token.id} token={token} onRevoked={() => say(t.revoked(token.name))} />
              ))}
            </ul>
          )
        }
      </Load>
    </Section>
  );
}

function TokenRow({ token, onRevoked }: { token: ApiToken; onRevoked: () => void }) {
  const t = useT().account;
  const words: Readonly<Record<string, string>> = t.permissions;
  const revoke = useAct(async () => {
    await revokeToken(token.id);
    onRevoked();
  });
  return (
    <li className="session">
      <div>
        <p className="session-device">
          {token.name} <span className="count">{t.tokens.states[token.state]}</span>
        </p>
        <p>{token.permissions.map((permission) => words[permission] ?? permission).join('; ')}</p>
        <p className="meta">
          {t.tokens.facts(
            token.unit?.name ?? t.tokens.allUnits,
            showInstant(token.expiresAt),
            token.lastUsedAt ? showInstant(token.lastUsedAt) : t.tokens.never,
          )}
        </p>
        <ProblemLine problem={revoke.problem} />
      </div>
      {token.state === 'IN_FORCE' && (
        <Button
          look="quiet"
          onClick={revoke.run}
          aria-disabled={revoke.pending}
          aria-label={t.tokens.revokeLong(token.name)}
        >
          {t.tokens.revoke}
        </Button>
      )}
    </li>
  );
}
