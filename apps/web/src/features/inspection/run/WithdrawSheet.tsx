import { useDraft, type DraftHandle } from '../../../app/useDraft';
import { useT } from '../../../i18n';
import { ReasonForm, useReasonCheck } from '../../../ui/ReasonForm';
import { useSubmit } from '../../../ui/useSubmit';
import type { FindingView } from './visitView';

interface WithdrawProps {
  finding: FindingView;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Takes a finding back before the minutes are locked; it stays in the record, with its reason. */
export function WithdrawSheet(props: WithdrawProps) {
  // Remembered, but no unfinished work of its own: it is not listed among the drafts.
  const draft = useDraft(`finding:withdraw:${props.finding.id}`, { reason: '' }, { href: '', title: '' });
  return draft && <Sheet {...props} draft={draft} />;
}

function Sheet({ finding, draft, onReason, onClose }: WithdrawProps & { draft: DraftHandle<{ reason: string }> }) {
  const t = useT().inspection.finding;
  const checkReason = useReasonCheck();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => checkReason(draft.value.reason),
    send: () => Promise.resolve(draft.value.reason.trim()),
    done: async (reason) => {
      await draft.clear();
      onReason(reason);
    },
  });
  return (
    <ReasonForm
      id={`withdraw-${finding.id}`}
      heading={t.withdrawHeading}
      note={t.withdrawNote}
      label={t.withdrawReason}
      submitText={t.withdrawSubmit}
      cancelText={t.cancel}
      draft={draft}
      submission={submission}
      onCancel={onClose}
    />
  );
}
