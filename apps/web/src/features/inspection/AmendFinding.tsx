import { useState } from 'react';
import { call } from '../../app/api';
import type { Finding } from '../../app/api-types';
import { useAskedFor } from '../../app/useAskedFor';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit } from '../../ui/useSubmit';
import { changesOf, FINDING_FIELDS, typedFrom, useFindingCheck, type TypedFinding } from './correctionContent';
import { CorrectionFields } from './CorrectionFields';
import { amendmentDecided, reloadInspection } from './useInspections';

const KINDS = ['CORRECTION', 'WITHDRAWAL'] as const;
type Kind = (typeof KINDS)[number];
type Proposal = TypedFinding & { reason: string };

const nameOf = (kind: Kind, { id }: Finding): string => `${kind}-${id}`;

interface AmendProps {
  finding: Finding;
  onSaid: (text: string) => void;
}

/** What stands in locked minutes changes by a proposal that somebody else approves. */
export function AmendFinding(props: AmendProps) {
  const t = useT().inspection.amendment;
  const { permissions } = useMe();
  const asked = useAskedFor();
  const [kind, setKind] = useState(KINDS.find((known) => asked === nameOf(known, props.finding)) ?? null);
  const { title, state } = props.finding;
  const standing = state === 'RELEASED' || state === 'CONCLUDED';
  if (!standing || !permissions.includes('inspection.propose-amendment')) return null;
  if (kind) return <Drafted {...props} kind={kind} onClose={() => setKind(null)} />;
  return (
    <div className="finding-actions">
      <Button look="quiet" icon="pen" aria-label={t.correctOf(title)} onClick={() => setKind('CORRECTION')}>
        {t.correct}
      </Button>
      <Button look="quiet" icon="back" aria-label={t.withdrawOf(title)} onClick={() => setKind('WITHDRAWAL')}>
        {t.withdraw}
      </Button>
    </div>
  );
}

interface OpenProps extends AmendProps {
  kind: Kind;
  onClose: () => void;
}

function Drafted(props: OpenProps) {
  const t = useT().inspection.amendment;
  const { finding, kind } = props;
  const draft = useDraft<Proposal>(
    `finding:amend:${kind}:${finding.id}`,
    { ...typedFrom(finding), reason: '' },
    {
      href: `/inspections/${finding.inspectionId}?open=${nameOf(kind, finding)}`,
      title: `${t.kinds[kind]} – ${finding.title}`,
    },
  );
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ finding, kind, draft, onSaid, onClose }: OpenProps & { draft: DraftHandle<Proposal> }) {
  const t = useT().inspection.amendment;
  const { value, change } = draft;
  const checkFields = useFindingCheck(value);
  const checkReason = useReasonCheck();
  const correcting = kind === 'CORRECTION';
  const changes = changesOf(finding, value);
  const submission = useSubmit({
    fields: [...FINDING_FIELDS, 'reason'],
    check: () => [
      ...(correcting ? checkFields() : []),
      ...(correcting && Object.keys(changes).length === 0 ? [{ field: null, message: t.nothingChanged }] : []),
      ...checkReason(value.reason),
    ],
    send: () =>
      call('POST /findings/{id}/amendments', {
        path: { id: finding.id },
        ifMatch: finding.etag,
        body: { id: draft.id, kind, reason: value.reason.trim(), ...(correcting && { changes }) },
      }),
    renewId: draft.renew,
    done: async () => {
      await draft.clear();
      await amendmentDecided();
      onSaid(t.done(finding.title));
      onClose();
    },
  });
  return (
    <div className="panel">
      <Form
        id={`amend-${finding.id}`}
        submission={submission}
        instead={insteadOf(submission.problem, () => reloadInspection(finding.inspectionId))}
      >
        <h3>{t.kinds[kind]}</h3>
        <SavedAt draft={draft} />
        <p className="meta">{correcting ? t.note : `${t.note} ${t.withdrawNote}`}</p>
        {correcting && <CorrectionFields value={value} change={change} />}
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
        <div className="form-actions">
          <SubmitButton look={correcting ? 'primary' : 'danger'} pending={submission.pending}>
            {t.submit}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}
