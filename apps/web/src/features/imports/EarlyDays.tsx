import { call } from '../../app/api';
import type { RosterImport } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Section } from '../../ui/Parts';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { ACT_WITHIN_MS, keepImport } from './useImports';

interface Props {
  item: RosterImport;
  during: (work: () => Promise<RosterImport>) => Promise<RosterImport>;
  onDone: () => void;
}

/** Rows that say a day before their unit: tried again with the first day of the unit instead. */
export function EarlyDays({ item: { id, counts, settings }, during, onDone }: Props) {
  const { imports: t } = useT();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () => {
      if (settings === null) throw new Error('a list that was tried has settings');
      const body = {
        ...settings,
        headerRows: settings.headerRows === 2 ? (2 as const) : (1 as const),
        fromUnitStart: true,
      };
      const parts = { path: { id }, body, idempotencyKey: key.forContent(body), within: ACT_WITHIN_MS };
      return during(() => call('POST /roster-imports/{id}/check', parts));
    },
    done: async (answer) => {
      key.acknowledged();
      await keepImport(answer);
      onDone();
    },
  });
  return (
    <Section title={t.earlyHeading} id="early" note={t.earlyNote}>
      <Form id="early-days" label={t.earlyHeading} submission={submission}>
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.takeUnitStart(counts?.early ?? 0)}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
