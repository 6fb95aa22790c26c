import { call } from '../../app/api';
import type { Finding } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Skeleton } from '../../ui/Load';
import { SavedAt } from '../../ui/SavedAt';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useSubmit } from '../../ui/useSubmit';
import {
  changesOf,
  FINDING_FIELDS,
  typedFrom,
  useDifferences,
  useFindingCheck,
  type TypedFinding,
} from './findingContent';
import { FindingFields } from './FindingFields';
import { openingOf } from './opening';
import { reloadInspection, showFinding } from './useInspections';

export const editKey = (findingId: string): string => `finding:edit:${findingId}`;

/** With the version that editing began from: a draft that waited overnight must not overwrite a colleague's change. */
type EditedFinding = TypedFinding & { etag: string };

interface EditFindingProps {
  finding: Finding;
  itemTerm: number | null;
  onSaved: (finding: Finding) => void;
  onClose: () => void;
}

export function EditFinding(props: EditFindingProps) {
  const { finding } = props;
  const draft = useDraft<EditedFinding>(
    editKey(finding.id),
    { ...typedFrom(finding), etag: finding.etag },
    {
      href: `/inspections/${finding.inspectionId}?open=${openingOf({ kind: 'edit', id: finding.id })}`,
      title: `${finding.unit.name} – ${finding.title}`,
    },
  );
  return draft ? <Sheet {...props} draft={draft} /> : <Skeleton rows={2} />;
}

function Sheet({
  finding,
  itemTerm,
  draft,
  onSaved,
  onClose,
}: EditFindingProps & { draft: DraftHandle<EditedFinding> }) {
  const t = useT().inspection.finding;
  const checkFields = useFindingCheck(draft.value);
  const differences = useDifferences(finding, draft.value);
  const submission = useSubmit({
    fields: FINDING_FIELDS,
    check: () => {
      const found = checkFields();
      const unchanged = Object.keys(changesOf(finding, draft.value)).length === 0;
      return found.length === 0 && unchanged ? [{ field: null, message: t.nothingChanged }] : found;
    },
    send: () =>
      call('PATCH /findings/{id}', {
        path: { id: finding.id },
        ifMatch: draft.value.etag,
        body: changesOf(finding, draft.value),
      }),
    done: async (saved) => {
      await draft.clear();
      showFinding(saved);
      onSaved(saved);
    },
  });
  const load = async (): Promise<void> => {
    const inspection = await reloadInspection(finding.inspectionId);
    const current = inspection?.findings.find(({ id }) => id === finding.id);
    if (current) draft.change({ etag: current.etag });
  };
  const takeTheirs = (field: string): void => {
    const theirs = typedFrom(finding);
    const key = FINDING_FIELDS.find((known) => known === field);
    if (key) draft.change({ [key]: theirs[key] });
  };

  return (
    <Form
      id={`edit-${finding.id}`}
      submission={submission}
      label={t.editOf(finding.title)}
      instead={
        isStale(submission.problem) && <StaleNotice onLoad={load} differences={differences} onTakeTheirs={takeTheirs} />
      }
    >
      <h3>{t.editHeading}</h3>
      <SavedAt draft={draft} />
      <FindingFields value={draft.value} change={draft.change} itemTerm={itemTerm} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.saveEdit}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
