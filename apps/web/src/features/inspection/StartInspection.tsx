import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../app/api';
import type { InspectionMode, NewInspection } from '../../app/api-types';
import { readDraft, writeDraft } from '../../app/drafts';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import { NameField, NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Skeleton } from '../../ui/Load';
import { Notice, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { SavedAt } from '../../ui/SavedAt';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { OpenFindings } from './OpenFindings';
import { showInspection } from './useInspections';
import './inspection.css';

interface StartContent {
  mode: InspectionMode;
  unit: UnitChoice;
  decisionNumber: string;
  decisionDate: string;
  head: PersonChoice;
  secretary: PersonChoice;
  representativeName: string;
  representativePosition: string;
}
/** What usually stays the same from one visit to the next. */
type LastUsed = Pick<StartContent, 'decisionNumber' | 'decisionDate' | 'head' | 'secretary'>;

const LAST_USED = 'inspection:last-used';
const PATH = '/inspections/new';
const MODES: readonly InspectionMode[] = ['SURPRISE', 'SCHEDULED', 'THEMATIC', 'RECHECK', 'HOTLINE'];
const EMPTY: StartContent = {
  mode: 'SURPRISE',
  unit: NO_UNIT,
  decisionNumber: '',
  decisionDate: '',
  head: NO_PERSON,
  secretary: NO_PERSON,
  representativeName: '',
  representativePosition: '',
};

export function StartInspection() {
  const t = useT().inspection.start;
  const initial = useInitial();
  usePageTitle(t.heading);
  return initial ? <StartForm initial={initial} /> : <Skeleton rows={5} />;
}

function StartForm({ initial }: { initial: { content: StartContent; prefilled: boolean } }) {
  const t = useT().inspection;
  const draft = useDraft('inspection:new', initial.content, { href: PATH, title: t.start.headingOther });
  return draft ? <Fields draft={draft} prefilled={initial.prefilled} /> : <Skeleton rows={5} />;
}

function Fields({ draft, prefilled }: { draft: DraftHandle<StartContent>; prefilled: boolean }) {
  const { start: t, modes } = useT().inspection;
  const me = useMe();
  const [, go] = useLocation();
  const { value, change } = draft;
  const ownUnit = me.unit?.id ?? me.roles[0]?.unit.id ?? null;
  const check = useCheck(value, me.today);

  const submission = useSubmit({
    fields: [
      'unitId',
      'mode',
      'decisionNumber',
      'decisionDate',
      'headId',
      'secretaryId',
      'representativeName',
      'representativePosition',
    ],
    check,
    send: () => call('POST /inspections', { body: bodyOf(draft.id, value) }),
    done: async (inspection) => {
      const { decisionNumber, decisionDate, head, secretary } = value;
      const lastUsed: LastUsed = { decisionNumber, decisionDate, head, secretary };
      await writeDraft({
        owner: me.account.id,
        key: LAST_USED,
        id: draft.id,
        value: lastUsed,
        href: '',
        title: '',
      }).catch(() => 0);
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
          submission.problem?.code === 'request.id-taken' && (
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
        {value.unit.unit && <OpenFindings unitId={value.unit.unit.id} />}
        <Choice
          name="mode"
          label={t.mode}
          value={value.mode}
          onChange={(mode) => change({ mode })}
          options={MODES.map((mode) => ({ value: mode, label: modes[mode] }))}
        />
        <h2>{t.basis}</h2>
        {prefilled && <p className="meta">{t.prefilled}</p>}
        <div className="pair">
          <TextField
            name="decisionNumber"
            label={t.decisionNumber}
            hint={t.decisionNumberHint}
            value={value.decisionNumber}
            onChange={(decisionNumber) => change({ decisionNumber })}
          />
          <DayField
            name="decisionDate"
            label={t.decisionDate}
            value={value.decisionDate}
            onChange={(decisionDate) => change({ decisionDate })}
          />
        </div>
        <h2>{t.team}</h2>
        <div className="pair">
          <PersonPicker
            name="headId"
            label={t.head}
            hint={t.personHint}
            unitId={ownUnit}
            value={value.head}
            onChange={(head) => change({ head })}
          />
          <PersonPicker
            name="secretaryId"
            label={t.secretary}
            hint={t.personHint}
            unitId={ownUnit}
            value={value.secretary}
            onChange={(secretary) => change({ secretary })}
          />
        </div>
        <h2>{t.representative}</h2>
        <div className="pair">
          <NameField
            name="representativeName"
            label={t.representativeName}
            unitId={value.unit.unit?.id ?? null}
            value={value.representativeName}
            onType={(representativeName) => change({ representativeName })}
            onPick={({ fullName, position }) =>
              change({ representativeName: fullName, representativePosition: position })
            }
          />
          <TextField
            name="representativePosition"
            label={t.representativePosition}
            value={value.representativePosition}
            onChange={(representativePosition) => change({ representativePosition })}
          />
        </div>
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

function useCheck(value: StartContent, today: string): () => FieldError[] {
  const { inspection, form } = useT();
  const t = inspection.start;
  return () => {
    const found: FieldError[] = [];
    const need = (isThere: boolean, field: string, message: string): boolean => {
      if (!isThere) found.push({ field, message });
      return isThere;
    };
    need(value.unit.unit !== null, 'unitId', t.unitMissing);
    need(value.decisionNumber.trim() !== '', 'decisionNumber', t.decisionNumberMissing);
    if (need(value.decisionDate.trim() !== '', 'decisionDate', t.decisionDateMissing)) {
      const day = readDay(value.decisionDate);
      if (need(day !== null, 'decisionDate', form.dayUnreadable(t.decisionDate)) && day) {
        need(day <= today, 'decisionDate', form.dayAfterToday(t.decisionDate, showDay(today)));
      }
    }
    need(value.head.person !== null, 'headId', t.headMissing);
    if (need(value.secretary.person !== null, 'secretaryId', t.secretaryMissing)) {
      need(value.secretary.person?.id !== value.head.person?.id, 'secretaryId', t.sameAsHead);
    }
    need(value.representativeName.trim() !== '', 'representativeName', t.representativeNameMissing);
    need(value.representativePosition.trim() !== '', 'representativePosition', t.representativePositionMissing);
    return found;
  };
}

function bodyOf(id: string, value: StartContent): NewInspection {
  return {
    id,
    mode: value.mode,
    unitId: value.unit.unit?.id ?? 0,
    decisionNumber: value.decisionNumber.trim(),
    decisionDate: readDay(value.decisionDate) ?? '',
    headId: value.head.person?.id ?? '',
    secretaryId: value.secretary.person?.id ?? '',
    representativeName: value.representativeName.trim(),
    representativePosition: value.representativePosition.trim(),
  };
}

/** The decision and the team of the last inspection that was started on this device. */
function useInitial(): { content: StartContent; prefilled: boolean } | null {
  const owner = useMe().account.id;
  const [initial, setInitial] = useState<{ content: StartContent; prefilled: boolean } | null>(null);
  useEffect(() => {
    readDraft<LastUsed>(owner, LAST_USED).then(
      (last) => setInitial({ content: { ...EMPTY, ...last?.value }, prefilled: last !== undefined }),
      () => setInitial({ content: EMPTY, prefilled: false }),
    );
  }, [owner]);
  return initial;
}
