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

/** Commits what the try found; wrong rows stay out. */
export function CommitForm({ item: { id, counts }, during, onDone }: Props) {
  const { imports: t } = useT();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () => {
      const parts = { path: { id }, idempotencyKey: key.forContent(id), within: ACT_WITHIN_MS };
      return during(() => call('POST /roster-imports/{id}/commit', parts));
    },
    done: async (answer) => {
      key.acknowledged();
      await keepImport(answer);
      onDone();
    },
  });
  const { newPeople = 0, newPosts = 0, added = 0, changed = 0, wrong = 0 } = counts ?? {};
  return (
    <Section title={t.commitHeading} id="commit">
      {newPeople + newPosts + added + changed === 0 ? (
        <p>{counts?.rows === 0 ? t.nobodyToCommit : t.nothingToCommit}</p>
      ) : (
        <Form id="commit-import" label={t.commitHeading} submission={submission}>
          <p className="meta">{t.commitNote(wrong)}</p>
          <div className="form-actions">
            <SubmitButton icon="check" pending={submission.pending}>
              {t.commit(newPeople, changed, added)}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}
