import { call, isProblem } from '../../app/api';
import type { ChecklistItem, Finding, Inspection } from '../../app/api-types';
import { writeDraft } from '../../app/drafts';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Skeleton } from '../../ui/Load';
import { Notice } from '../../ui/Parts';
import { SavedAt } from '../../ui/SavedAt';
import { useSubmit } from '../../ui/useSubmit';
import { FINDING_FIELDS, newFindingOf, proposedBy, useFindingCheck, type TypedFinding } from './findingContent';
import { FindingFields } from './FindingFields';
import { editKey } from './EditFinding';
import { openingOf, type Opening } from './opening';
import { reloadInspection, showFinding } from './useInspections';

interface NewFindingProps {
  inspection: Inspection;
  /** null: outside the checklist. */
  item: ChecklistItem | null;
  onSaved: (finding: Finding) => void;
  onClose: () => void;
  onOpen: (opening: Opening) => void;
}

/** The sheet that unfolds under an item. Closing it keeps what is typed. */
export function NewFinding(props: NewFindingProps) {
  const t = useT().inspection.finding;
  const { inspection, item } = props;
  const opening: Opening = item ? { kind: 'item', id: item.id } : { kind: 'outside' };
  const draft = useDraft<TypedFinding>(`finding:new:${inspection.id}:${item?.id ?? 'outside'}`, proposedBy(item), {
    href: `/inspections/${inspection.id}?open=${openingOf(opening)}`,
    title: `${inspection.unit.name} – ${item?.title ?? t.newHeading}`,
  });
  return draft ? <Sheet {...props} draft={draft} /> : <Skeleton rows={2} />;
}

function Sheet({
  inspection,
  item,
  draft,
  onSaved,
  onClose,
  onOpen,
}: NewFindingProps & { draft: DraftHandle<TypedFinding> }) {
  const { finding: t, page } = useT().inspection;
  const me = useMe();
  const submission = useSubmit({
    fields: FINDING_FIELDS,
    check: useFindingCheck(draft.value),
    send: async () => {
      try {
        const body = newFindingOf(draft.id, item?.id ?? null, draft.value);
        return await call('POST /inspections/{id}/findings', { path: { id: inspection.id }, body });
      } catch (error) {
        // The id may be taken by our own earlier attempt whose answer got lost: look before telling.
        if (isProblem(error) && error.problem.status === 409) await reloadInspection(inspection.id);
        throw error;
      }
    },
    done: async (finding) => {
      await draft.clear();
      showFinding(finding);
      onSaved(finding);
    },
  });

  const arrived = inspection.findings.find(({ id }) => id === draft.id);
  const openArrived = async (finding: Finding): Promise<void> => {
    const value = { ...draft.value, etag: finding.etag };
    const href = `/inspections/${inspection.id}?open=${openingOf({ kind: 'edit', id: finding.id })}`;
    await writeDraft({
      owner: me.account.id,
      key: editKey(finding.id),
      id: draft.id,
      value,
      href,
      title: finding.title,
    });
    await draft.clear();
    onOpen({ kind: 'edit', id: finding.id });
  };

  return (
    <Form
      id={`finding-${item?.id ?? 'outside'}`}
      submission={submission}
      label={item?.title ?? t.newHeading}
      instead={
        arrived &&
        submission.problem && (
          <Notice icon="warning" tone="warm">
            <p>{t.arrivedBefore}</p>
            <Button onClick={() => void openArrived(arrived)}>{t.openArrived}</Button>
          </Notice>
        )
      }
    >
      <SavedAt draft={draft} />
      {item?.legalBasis && (
        <p className="meta">
          {page.legalBasis}: {item.legalBasis}
        </p>
      )}
      <FindingFields value={draft.value} change={draft.change} itemTerm={item?.termWorkdays ?? null} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.save}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
