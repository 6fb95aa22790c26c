import { useState } from 'react';
import { call } from '../../app/api';
import type { Inspection } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { RepresentativeFields } from './RepresentativeFields';
import { showInspection, useStartFacts } from './useInspections';

interface RepresentativeContent {
  name: string;
  position: string;
}

interface FormProps {
  inspection: Inspection;
  onSaved: (text: string) => void;
}

/** Who receives the team is often known only after the visit has begun; the minutes cannot be adopted without. */
export function RepresentativeForm(props: FormProps) {
  const { start: t } = useT().visit;
  const { id, unit } = props.inspection;
  const draft = useDraft<RepresentativeContent>(
    `inspection:representative:${id}`,
    { name: '', position: '' },
    { href: `/inspections/${id}`, title: `${unit.name} – ${t.representative}` },
  );
  return draft && <Foldable {...props} draft={draft} />;
}

type DraftedProps = FormProps & { draft: DraftHandle<RepresentativeContent> };

/** Open where something was typed before, and then open until it is done: giving the draft up can be undone. */
function Foldable(props: DraftedProps) {
  const { start: t } = useT().visit;
  const [open, setOpen] = useState(props.draft.restored);
  if (open) return <Fields {...props} />;
  return (
    <Button icon="person" onClick={() => setOpen(true)}>
      {t.representative}
    </Button>
  );
}

function Fields({ inspection, onSaved, draft }: DraftedProps) {
  const { visit, inspection: texts } = useT();
  const key = useCommandKey();
  const { value, change } = draft;
  const facts = useStartFacts(inspection.unit.id).data;
  const body = { name: value.name.trim(), position: value.position.trim() };
  const submission = useSubmit({
    fields: ['representativeName', 'representativePosition'],
    check: () => [
      ...(body.name ? [] : [{ field: 'representativeName', message: texts.start.representativeNameMissing }]),
      ...(body.position
        ? []
        : [{ field: 'representativePosition', message: texts.start.representativePositionMissing }]),
    ],
    send: () =>
      call('POST /inspections/{id}/representative', {
        path: { id: inspection.id },
        idempotencyKey: key.forContent(body),
        body,
      }),
    done: async (saved) => {
      key.acknowledged();
      await draft.clear();
      showInspection(saved);
      onSaved(visit.start.representativeSaved);
    },
  });
  return (
    <Form id="representative" submission={submission}>
      <SavedAt draft={draft} />
      <RepresentativeFields
        unitId={inspection.unit.id}
        likely={facts?.representatives ?? []}
        name={value.name}
        position={value.position}
        onChange={(name, position) => change({ name, position })}
      />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{visit.start.representativeSave}</SubmitButton>
      </div>
    </Form>
  );
}
