import { FINDING_CLASSES, SEVERITIES } from '@app/kernel';
import { useT } from '../../i18n';
import { Choice } from '../../ui/Choice';
import { CountField } from '../../ui/CountField';
import { TextArea } from '../../ui/Field';
import { Mark } from '../../ui/Icon';
import type { TypedFinding } from './correctionContent';

interface CorrectionFieldsProps {
  value: TypedFinding;
  change: (part: Partial<TypedFinding>) => void;
}

/** What a correction may change of a finding. */
export function CorrectionFields({ value, change }: CorrectionFieldsProps) {
  const { finding: t, classes, severities } = useT().inspection;
  return (
    <>
      <TextArea
        name="title"
        label={t.title}
        hint={t.titleHint}
        rows={2}
        value={value.title}
        onChange={(title) => change({ title })}
      />
      <Choice
        name="findingClass"
        label={t.findingClass}
        value={value.findingClass}
        onChange={(findingClass) => change({ findingClass })}
        options={FINDING_CLASSES.map((known) => ({ value: known, label: classes[known] }))}
      />
      <Choice
        name="severity"
        shape="list"
        label={t.severity}
        value={value.severity}
        onChange={(severity) => change({ severity })}
        options={SEVERITIES.map((level) => ({ value: level, label: severities[level], mark: <Mark name={level} /> }))}
      />
      <CountField
        name="count"
        optional
        label={t.count}
        hint={t.countHint}
        value={value.count}
        onChange={(count) => change({ count })}
      />
      <TextArea
        name="detail"
        optional
        label={t.detail}
        value={value.detail}
        onChange={(detail) => change({ detail })}
      />
      <TextArea
        name="recommendedAction"
        optional
        label={t.recommendedAction}
        rows={2}
        value={value.recommendedAction}
        onChange={(recommendedAction) => change({ recommendedAction })}
      />
    </>
  );
}
