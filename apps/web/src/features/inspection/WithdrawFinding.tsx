import { call } from '../../app/api';
import type { Finding } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { ReasonForm, useReasonCheck } from '../../ui/ReasonForm';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useSubmit } from '../../ui/useSubmit';
import { openingOf } from './opening';
import { reloadInspection, showFinding } from './useInspections';

interface WithdrawProps {
  finding: Finding;
  onSaved: (finding: Finding) => void;
  onClose: () => void;
}

/** Takes a finding back before the minutes are locked; it stays in the record, with its reason. */
export function WithdrawFinding(props: WithdrawProps) {
  const { finding } = props;
  const draft = useDraft(
    `finding:withdraw:${finding.id}`,
    { reason: '' },
    {
      href: `/inspections/${finding.inspectionId}?open=${openingOf({ kind: 'withdraw', id: finding.id })}`,
      title: `${finding.unit.name} – ${finding.title}`,
    },
  );
  return draft && <Sheet {...props} draft={draft} />;
}

function Sheet({ finding, draft, onSaved, onClose }: WithdrawProps & { draft: DraftHandle<{ reason: string }> }) {
  const t = useT().inspection.finding;
  const checkReason = useReasonCheck();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => checkReason(draft.value.reason),
    send: () =>
      call('POST /findings/{id}/withdraw', {
        path: { id: finding.id },
        ifMatch: finding.etag,
        body: { reason: draft.value.reason.trim() },
      }),
    done: async (withdrawn) => {
      await draft.clear();
      showFinding(withdrawn);
      onSaved(withdrawn);
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
      instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadInspection(finding.inspectionId)} />}
    />
  );
}
