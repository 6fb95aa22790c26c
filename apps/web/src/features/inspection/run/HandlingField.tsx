import { HANDLINGS, isFixShown, type Handling } from '@app/inspection/rules';
import type { ReactNode } from 'react';
import { useT } from '../../../i18n';
import { Choice } from '../../../ui/Choice';
import { Notice } from '../../../ui/Parts';
import type { FindingView } from './visitView';

interface HandlingProps {
  finding: FindingView;
  onChange: (handling: Handling) => void;
  /** What was done, asked for where it was put right on the spot. */
  children: ReactNode;
}

/** What becomes of it: a task for the unit, put right on the spot, or only reminded of. */
export function HandlingField({ finding: { content, pictures }, onChange, children }: HandlingProps) {
  const { finding: t } = useT().visit;
  const isFixed = content.handling === 'FIXED_ON_SITE';
  const isShown = isFixShown({ remedyNote: content.remedyNote, pictures: pictures.length });
  return (
    <>
      <Choice
        name="handling"
        shape="list"
        label={t.handling}
        value={content.handling}
        onChange={onChange}
        options={HANDLINGS.map((handling) => ({ value: handling, label: t.handlings[handling] }))}
      />
      {isFixed && children}
      {isFixed && !isShown && (
        <Notice icon="info">
          <p>{t.remedyMissing}</p>
        </Notice>
      )}
    </>
  );
}
