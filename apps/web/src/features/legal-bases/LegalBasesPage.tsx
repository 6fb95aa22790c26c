import type { LegalBasis } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { useLegalBases } from '../checklist/useDrafts';
import '../checklist/checklist.css';
import { abilitiesOf } from '../identity/abilities';
import { EnterLawForm, ExpireLawForm } from './LawForms';

/** Every law that the office knows, with the days between which it is in force. */
export function LegalBasesPage() {
  const t = useT().laws;
  const query = useLegalBases();
  const [said, setSaid] = useSaid();
  const { runsOffice } = abilitiesOf(useMe());
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <Done said={said} />
      {runsOffice && (
        <Unfold label={t.add} icon="plus" look="primary">
          {(close) => (
            <EnterLawForm
              onClose={close}
              onDone={(text) => {
                close();
                setSaid(text);
              }}
            />
          )}
        </Unfold>
      )}
      <Load query={query} as="page" rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={t.empty} />
          ) : (
            <ul className="rows">
              {items.map((basis) => (
                <Law key={basis.id} basis={basis} onSaid={runsOffice ? setSaid : null} />
              ))}
            </ul>
          )
        }
      </Load>
    </>
  );
}

/** `onSaid` null: for whoever only reads. */
function Law({ basis, onSaid }: { basis: LegalBasis; onSaid: ((text: string) => void) | null }) {
  const t = useT().laws;
  const { citation, code, inForceFrom, expiredOn, expired, successor, source, enteredByName } = basis;
  return (
    <li className="row" id={code}>
      <div className="row-main">
        <p>
          <strong>{citation}</strong> <span className="meta">{code}</span>
        </p>
        <p className="meta row-facts">
          <span>{inForceFrom ? t.from(showDay(inForceFrom)) : t.noDay}</span>
          {expiredOn && !expired && <span>{t.until(showDay(expiredOn))}</span>}
          {successor && <span>{t.replacedBy(successor)}</span>}
        </p>
        {expired && expiredOn && (
          <p className="basis-expired">
            <Icon name="warning" small />
            <span>{t.until(showDay(expiredOn))}</span>
          </p>
        )}
        <p className="meta">
          {enteredByName ? t.by(enteredByName) : t.withProduct} · {t.sourceIs(source)}
        </p>
        {!expired && onSaid && (
          <Unfold label={t.expire} name={t.expireOf(citation)} look="quiet" icon="clock">
            {(close) => (
              <ExpireLawForm
                basis={basis}
                onClose={close}
                onDone={(text) => {
                  close();
                  onSaid(text);
                }}
              />
            )}
          </Unfold>
        )}
      </div>
    </li>
  );
}
