import type { ChecklistItem } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';

/** The legal basis as the minutes cite it, the document itself where that says more, and whether it is in force. */
export function Basis({ item }: { item: ChecklistItem }) {
  const { checklist: t } = useT();
  const { legalBasis, basis } = item;
  if (!basis) return <p className={legalBasis ? undefined : 'list-note'}>{legalBasis ?? t.noBasis}</p>;
  return (
    <>
      <p>{legalBasis ?? basis.citation}</p>
      {legalBasis && legalBasis !== basis.citation && <p className="list-note">{basis.citation}</p>}
      <Validity basis={basis} />
    </>
  );
}

/** A day that no source says is left open, in words. */
function Validity({ basis }: { basis: NonNullable<ChecklistItem['basis']> }) {
  const { checklist: t } = useT();
  const { today } = useMe();
  const { inForceFrom, expiredOn, successor } = basis;
  if (basis.expired) {
    return (
      <>
        <p className="basis-expired">
          <Icon name="warning" small />
          <span>{t.expired(showDay(expiredOn ?? ''))}</span>
        </p>
        <p>{successor ? t.successor(successor) : t.noSuccessor}</p>
      </>
    );
  }
  const began = inForceFrom !== null && inForceFrom <= today;
  return (
    <p className="list-note">
      {inForceFrom === null ? t.noDay : began ? t.inForce(showDay(inForceFrom)) : t.notYet(showDay(inForceFrom))}
      {expiredOn && <span className="list-note">{t.ends(showDay(expiredOn))}</span>}
      {successor && <span className="list-note">{expiredOn ? t.successor(successor) : t.related(successor)}</span>}
    </p>
  );
}
