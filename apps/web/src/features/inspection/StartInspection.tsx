import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../app/api';
import type { InspectionMode } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { UnitPicker } from '../organization/UnitPicker';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Form } from '../../ui/Form';
import { Skeleton } from '../../ui/Load';
import { Notice, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { SavedAt } from '../../ui/SavedAt';
import { SelectField } from '../../ui/SelectField';
import { isIdTaken, useSubmit } from '../../ui/useSubmit';
import { BasisAndTeam } from './BasisAndTeam';
import { OpenFindings } from './OpenFindings';
import { RepresentativeFields } from './RepresentativeFields';
import {
  bodyOf,
  EMPTY,
  NO_REPRESENTATIVE,
  prefilled,
  START_FIELDS,
  useStartCheck,
  type StartContent,
} from './startContent';
import { shownChecklist } from './shownChecklist';
import { UnitBefore } from './UnitBefore';
import { showInspection, useStartFacts } from './useInspections';
import './inspection.css';

const MODES: readonly InspectionMode[] = ['SURPRISE', 'SCHEDULED', 'THEMATIC', 'RECHECK', 'HOTLINE'];

export function StartInspection() {
  const t = useT().inspection.start;
  usePageTitle(t.heading);
  const draft = useDraft('inspection:new', EMPTY, { href: '/inspections/new', title: t.headingOther });
  return draft ? <Fields draft={draft} /> : <Skeleton rows={5} />;
}

/** One page and one button: the unit is picked, the rest is there already and only looked over. */
function Fields({ draft }: { draft: DraftHandle<StartContent> }) {
  const { inspection, checklist } = useT();
  const { start: t, modes } = inspection;
  const me = useMe();
  const [, go] = useLocation();
  const { value, change } = draft;
  const unitId = value.unit.unit?.id ?? null;
  const facts = useStartFacts(unitId).data;
  const offered = facts?.checklists ?? [];
  const shown = shownChecklist(value.checklist, offered);
  usePrefilling(draft, facts);
  const submission = useSubmit({
    fields: START_FIELDS,
    check: useStartCheck(value, me.today),
    send: () => call('POST /inspections', { body: bodyOf(draft.id, value, offered) }),
    done: async (inspection) => {
      showInspection(inspection);
      await draft.clear();
      go(`/inspections/${inspection.id}`, { replace: true });
    },
  });
  const openArrived = async (): Promise<void> => {
    const { id } = draft;
    await draft.clear();
    go(`/inspections/${id}`, { replace: true });
  };
  return (
    <div className="narrow">
      <PageHead title={value.mode === 'SURPRISE' ? t.heading : t.headingOther}>
        <SavedAt draft={draft} />
      </PageHead>
      <Form
        id="start"
        submission={submission}
        instead={
          isIdTaken(submission.problem) && (
            <Notice icon="warning" tone="warm">
              <p>{t.arrivedBefore}</p>
              <Button onClick={() => void openArrived()}>{t.goToArrived}</Button>
            </Notice>
          )
        }
      >
        <UnitPicker
          name="unitId"
          label={t.unit}
          hint={t.unitHint}
          value={value.unit}
          onChange={(unit) => change({ unit })}
        />
        {facts && facts.unit.id === unitId && <UnitBefore facts={facts} />}
        {unitId !== null && <OpenFindings unitId={unitId} />}
        <Choice
          name="mode"
          label={t.mode}
          value={value.mode}
          onChange={(mode) => change({ mode })}
          options={MODES.map((mode) => ({ value: mode, label: modes[mode] }))}
        />
        {shown !== null && (
          <SelectField
            name="checklistVersionId"
            label={t.checklist}
            value={shown}
            onChange={(checklist) => change({ checklist })}
            options={offered.map(({ versionId, title, version }) => ({
              value: versionId,
              label: checklist.name(title, version),
            }))}
          />
        )}
        <BasisAndTeam draft={draft} hasProblem={submission.errors.length > 0} />
        <RepresentativeFields
          unitId={unitId}
          likely={facts?.unit.id === unitId ? facts.representatives : []}
          name={value.representativeName}
          position={value.representativePosition}
          onChange={(representativeName, representativePosition) =>
            change({ representativeName, representativePosition })
          }
        />
        <div className="form-actions form-actions-main">
          <SubmitButton big pending={submission.pending}>
            {t.submit}
          </SubmitButton>
          <p className="meta">{t.consequence}</p>
        </div>
      </Form>
    </div>
  );
}

/** Once for each unit that is picked; what somebody has typed stays, but whoever stands for another unit. */
function usePrefilling(
  { value, change }: DraftHandle<StartContent>,
  facts: ReturnType<typeof useStartFacts>['data'],
): void {
  const me = useMe();
  const filledFor = useRef<number | null>(null);
  useEffect(() => {
    if (!facts || facts.unit.id !== value.unit.unit?.id || filledFor.current === facts.unit.id) return;
    const isAnother = filledFor.current !== null;
    filledFor.current = facts.unit.id;
    const part = { ...prefilled(value, facts, me), ...(isAnother && NO_REPRESENTATIVE) };
    if (Object.keys(part).length > 0) change(part);
  }, [facts, value, change, me]);
}
