import { useState } from 'react';
import { clockOffset, officeNow } from '../../../app/clock';
import { SyncChip } from '../../../app/outbox/SyncChip';
import { useOutbox } from '../../../app/outbox/useOutbox';
import { useT } from '../../../i18n';
import { showSavedAt } from '../../../i18n/dates';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useSettled } from '../../../ui/useSettled';
import { Contents } from './Contents';
import type { VisitView } from './visitView';

/** Stays in sight while one walks: how far one is, what this device keeps, and where everything else is. */
export function RunHead({ view }: { view: VisitView }) {
  const { visit: t } = useT();
  const [open, setOpen] = useState(false);
  const { answered, total, failed, open: left } = view.counts;
  const sentence = [t.progress(answered, total), t.failed(failed + view.counts.outside), t.open(left)].join(' · ');
  return (
    <div className="run-head">
      <div className="run-line">
        <p className="run-progress">{sentence}</p>
        <Button icon="list" onClick={() => setOpen(true)}>
          {t.contents}
        </Button>
      </div>
      <div className="run-bar" aria-hidden="true">
        <span style={{ inlineSize: `${total === 0 ? 0 : (100 * answered) / total}%` }} />
      </div>
      <div className="run-line">
        <Kept />
        <SyncChip />
      </div>
      {open && <Contents view={view} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Only what the device has really written down. */
function Kept() {
  const { visit: t, outbox } = useT();
  const { savedAt, kept } = useOutbox();
  const text = !kept
    ? outbox.notKept
    : savedAt === null
      ? ''
      : t.saved(showSavedAt(savedAt + clockOffset(), officeNow()));
  const announced = useSettled(text);
  return (
    <p className="run-kept">
      {text && <Icon name={kept ? 'check' : 'warning'} small />}
      <span>{text}</span>
      <span role="status" className="hidden">
        {announced}
      </span>
    </p>
  );
}
