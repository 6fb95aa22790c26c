import { SEVERITIES } from '@app/kernel';
import type { InspectionState } from '../../app/api-types';
import { useT } from '../../i18n';
import { Icon, Mark } from '../../ui/Icon';

/** Level as shape and word, never as colour alone. */
export function SeverityTag({ severity }: { severity: string }) {
  const t = useT().inspection;
  const level = SEVERITIES.find((known) => known === severity);
  if (!level) return null;
  return (
    <span className="tag tag-plain">
      <Mark name={level} />
      {t.severities[level]}
    </span>
  );
}

const STATE_LOOK = {
  IN_PROGRESS: 'tag tag-active',
  LOCKED: 'tag tag-warm',
  SIGNED: 'tag tag-warm',
  SIGN_REFUSED: 'tag tag-warm',
  FOLLOWING: 'tag tag-plain',
  CLOSED: 'tag tag-plain tag-closed',
} as const;

export function InspectionStateTag({ state }: { state: InspectionState }) {
  const t = useT().inspection;
  return (
    <span className={STATE_LOOK[state]}>
      {state === 'IN_PROGRESS' && <Icon name="pen" small />}
      {state === 'LOCKED' && <Icon name="lock" small />}
      {state === 'SIGNED' && <Icon name="check" small />}
      {state === 'SIGN_REFUSED' && <Icon name="warning" small />}
      {state === 'FOLLOWING' && <Mark name="half" />}
      {state === 'CLOSED' && <Icon name="check" small />}
      {t.states[state]}
    </span>
  );
}
