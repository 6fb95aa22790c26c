import { useState } from 'react';
import { ASKS, LONGEST_TERM, termOf, type DraftItem, type FaultAt } from '@app/inspection/rules';
import { FINDING_CLASSES, SEVERITIES } from '@app/kernel';
import type { LegalBasis } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { showDay } from '../../../i18n/dates';
import { Button } from '../../../ui/Button';
import { TextArea, TextField } from '../../../ui/Field';
import { FieldScope } from '../../../ui/Form';
import { SelectField } from '../../../ui/SelectField';
import { faultText } from './faultText';

interface FormProps {
  item: DraftItem;
  sections: readonly string[];
  bases: readonly LegalBasis[];
  faults: readonly FaultAt[];
  onChange: (change: Partial<DraftItem>) => void;
  onClose: () => void;
}

/** Everything that an item says. What is typed is kept as it comes; what is still wrong stands beside its field. */
export function ItemForm({ item, sections, bases, faults, onChange, onClose }: FormProps) {
  const { drafts: t, inspection } = useT();
  const { termCaps } = useMe().settings;
  const text = (field: 'requirement' | 'title' | 'expectedFix') => ({
    name: field,
    label: t.fields[field],
    value: item[field],
    onChange: (typed: string) => onChange({ [field]: typed }),
  });
  const line = (field: 'countLabel' | 'totalLabel' | 'replacesCode' | 'legalBasis') => ({
    name: field,
    label: t.fields[field],
    value: item[field] ?? '',
    onChange: (typed: string) => onChange({ [field]: typed === '' ? null : typed }),
  });
  const errors = faults.map((fault) => ({ field: fieldOf(fault.pointer), message: faultText(t, fault) }));
  return (
    <FieldScope id={`item-${item.id}`} errors={errors}>
      <div className="form draft-form">
        <TextField
          name="code"
          label={t.fields.code}
          hint={t.codeHint}
          short
          value={item.code}
          onChange={(code) => onChange({ code })}
        />
        <SelectField
          name="section"
          label={t.fields.section}
          value={item.section}
          onChange={(section) => onChange({ section })}
          options={sections.map((value) => ({ value, label: value }))}
        />
        <TextArea rows={2} {...text('requirement')} />
        <TextArea rows={2} {...text('title')} />
        <SelectField
          name="findingClass"
          label={t.fields.findingClass}
          value={item.findingClass}
          onChange={(value) =>
            onChange({ findingClass: FINDING_CLASSES.find((one) => one === value) ?? 'SHORTCOMING' })
          }
          options={FINDING_CLASSES.map((value) => ({ value, label: inspection.classes[value] }))}
        />
        <SelectField
          name="severity"
          label={t.fields.severity}
          value={item.severity}
          onChange={(value) => onChange({ severity: SEVERITIES.find((one) => one === value) ?? 'LEVEL_2' })}
          options={SEVERITIES.map((value) => ({ value, label: inspection.severities[value] }))}
        />
        <TermField item={item} cap={termOf(item.severity, null, termCaps)} onChange={onChange} />
        <TextArea rows={2} {...text('expectedFix')} />
        <Asks item={item} onChange={onChange} />
        {item.asks.includes('COUNT') && (
          <>
            <TextField {...line('countLabel')} />
            <TextField optional {...line('totalLabel')} />
          </>
        )}
        <SelectField
          name="basisCode"
          label={t.fields.basisCode}
          none={t.noLaw}
          value={item.basisCode ?? ''}
          onChange={(code) => onChange({ basisCode: code === '' ? null : code })}
          options={bases.map((basis) => ({ value: basis.code, label: lawWords(t, basis) }))}
        />
        <TextField optional hint={t.legalBasisHint} {...line('legalBasis')} />
        <TextField optional short {...line('replacesCode')} />
        <div className="form-actions">
          <Button icon="check" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </div>
    </FieldScope>
  );
}

const fieldOf = (pointer: string): string => pointer.split('/').at(-1) ?? '';

function lawWords(
  t: ReturnType<typeof useT>['drafts'],
  { citation, expired, expiredOn, inForceFrom }: LegalBasis,
): string {
  if (expired && expiredOn) return t.lawEnded(citation, showDay(expiredOn));
  return inForceFrom ? t.lawFrom(citation, showDay(inForceFrom)) : citation;
}

type Part = Pick<FormProps, 'item' | 'onChange'>;

/** What is typed stays as it is typed; only a number of days is passed on, and until it is one the field says so. */
function TermField({ item, cap, onChange }: Part & { cap: number }) {
  const t = useT().drafts;
  const [typed, setTyped] = useState<string | null>(null);
  const error = typed === null ? [] : [{ field: 'termWorkdays', message: t.termMissing(LONGEST_TERM) }];
  return (
    <FieldScope id={`item-${item.id}`} errors={error}>
      <TextField
        name="termWorkdays"
        label={t.fields.termWorkdays}
        hint={t.termHint(cap)}
        short
        inputMode="numeric"
        value={typed ?? String(item.termWorkdays)}
        onChange={(text) => {
          const days = /^\d+$/.test(text.trim()) ? Number(text) : 0;
          const isTerm = days >= 1 && days <= LONGEST_TERM;
          setTyped(isTerm ? null : text);
          if (isTerm) onChange({ termWorkdays: days });
        }}
      />
    </FieldScope>
  );
}

function Asks({ item, onChange }: Part) {
  const { drafts: t, checklist } = useT();
  const turn = (ask: (typeof ASKS)[number], on: boolean): void => {
    const asks = ASKS.filter((one) => (one === ask ? on : item.asks.includes(one)));
    onChange(asks.includes('COUNT') ? { asks } : { asks, countLabel: null, totalLabel: null });
  };
  return (
    <fieldset className="field draft-asks">
      <legend>{t.fields.asks}</legend>
      {ASKS.map((ask) => (
        <label key={ask} className="checklist-only">
          <input
            type="checkbox"
            checked={item.asks.includes(ask)}
            onChange={(event) => turn(ask, event.target.checked)}
          />
          <span>{checklist.asks[ask]}</span>
        </label>
      ))}
    </fieldset>
  );
}
