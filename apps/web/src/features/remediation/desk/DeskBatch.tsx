import { useState } from 'react';
import type { BatchItem, BatchResult, BatchVerb, DeskRow } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button, SubmitButton } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import type { IconName } from '../../../ui/Icon';
import { useSubmit } from '../../../ui/useSubmit';
import { abilitiesOf } from '../../identity/abilities';
import { AssigneeFields, assigneeOf, NO_ASSIGNEE, useAssigneeCheck } from '../AssigneeFields';
import { refreshTasks, sendBatch } from './useDesk';
import { verbsOf } from './verbs';

const VERBS = ['approve-proposal', 'assign', 'sign'] as const satisfies readonly BatchVerb[];
const ICONS: Readonly<Record<BatchVerb, IconName>> = { 'approve-proposal': 'check', assign: 'person', sign: 'pen' };

/** What came of a batch, with the rows as they were when it was sent. */
export interface Outcome {
  verb: BatchVerb;
  result: BatchResult;
  rows: readonly DeskRow[];
}

interface DeskBatchProps {
  chosen: readonly DeskRow[];
  onClear: () => void;
  onDone: (outcome: Outcome) => void;
}

/** What can be done with the ticked rows, each verb with how many of them it fits. */
export function DeskBatch({ chosen, onClear, onDone }: DeskBatchProps) {
  const t = useT().desk;
  const can = abilitiesOf(useMe());
  const [verb, setVerb] = useState<BatchVerb | null>(null);
  const fitting = (one: BatchVerb): DeskRow[] => chosen.filter((row) => verbsOf(row, can).includes(one));
  const words = { assign: t.assign, sign: t.sign, 'approve-proposal': t.approve };
  const rows = verb ? fitting(verb) : [];
  return (
    <section className="desk-batch" aria-label={t.batch}>
      <p className="desk-batch-count" role="status">
        {t.selected(chosen.length)}
      </p>
      {verb && rows.length > 0 ? (
        <BatchForm verb={verb} rows={rows} onDone={onDone} onClose={() => setVerb(null)} />
      ) : (
        <div className="form-actions">
          {VERBS.map((one) => {
            const n = fitting(one).length;
            return (
              n > 0 && (
                <Button key={one} look="primary" icon={ICONS[one]} onClick={() => setVerb(one)}>
                  {words[one](n)}
                </Button>
              )
            );
          })}
          <Button look="quiet" onClick={onClear}>
            {t.unselect}
          </Button>
        </div>
      )}
    </section>
  );
}

interface BatchFormProps {
  verb: BatchVerb;
  rows: readonly DeskRow[];
  onDone: (outcome: Outcome) => void;
  onClose: () => void;
}

/** Says what will happen before it does. Sent again after a broken connection, what was done is found done. */
function BatchForm({ verb, rows, onDone, onClose }: BatchFormProps) {
  const { desk: t, remediation } = useT();
  const checkAssignee = useAssigneeCheck();
  const [assignee, setAssignee] = useState(NO_ASSIGNEE);
  const [note, setNote] = useState('');
  const [unitId, ...others] = new Set(rows.map(({ unit }) => unit.id));
  const mixed = others.length > 0;
  const submission = useSubmit({
    fields: ['assignee', 'note'],
    check: () => {
      if (verb !== 'assign') return [];
      return mixed ? [{ field: 'assignee', message: t.severalUnits }] : checkAssignee(assignee);
    },
    send: () => {
      const more: Partial<BatchItem> =
        verb === 'assign' ? { assignee: assigneeOf(assignee), ...(note.trim() && { note: note.trim() }) } : {};
      return sendBatch(
        verb,
        rows.map(({ id, etag }) => ({ id, version: etag, ...more })),
      );
    },
    done: async (result) => {
      onDone({ verb, result, rows });
      await refreshTasks();
    },
  });
  const n = rows.length;
  const heading = { assign: t.assignHeading, sign: t.signHeading, 'approve-proposal': t.approveHeading }[verb](n);
  const submit = { assign: t.assignSubmit, sign: t.sign, 'approve-proposal': t.approve }[verb](n);
  return (
    <Form id="desk-batch" submission={submission} label={heading}>
      <h2>{heading}</h2>
      {verb === 'sign' && <p>{remediation.sign.consequence}</p>}
      {verb === 'approve-proposal' && <p>{t.approveNote}</p>}
      {verb === 'assign' && (
        <>
          <AssigneeFields
            value={assignee}
            change={(part) => setAssignee({ ...assignee, ...part })}
            unitId={unitId ?? 0}
          />
          <TextArea name="note" optional rows={2} label={remediation.assign.note} value={note} onChange={setNote} />
        </>
      )}
      <div className="form-actions">
        <SubmitButton icon={ICONS[verb]} pending={submission.pending}>
          {submit}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
