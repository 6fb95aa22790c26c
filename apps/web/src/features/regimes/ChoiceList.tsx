import { EVALUATION_SETTING_KEYS, EVALUATION_SETTINGS, type EvaluationSettingKey } from '@app/evaluation/rules';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Parts';
import { useProblemText } from '../../ui/problemText';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { ChoiceForm } from './ChoiceForm';
import { useChoiceWords } from './useChoiceWords';
import { refreshRules, type Choice, type Rules } from './useRules';

interface Props {
  rules: Rules;
  maySet: boolean;
  onDone: (text: string) => void;
}

/** Every point that the texts leave open: how the body reads it on the day, since when and by which paper. */
export function ChoiceList({ rules, maySet, onDone }: Props) {
  const { regimes: t } = useT();
  return (
    <Section title={t.choices} id="choices" note={t.choicesNote}>
      <ul className="rules">
        {EVALUATION_SETTING_KEYS.map((key) => (
          <ChoiceCard key={key} point={key} rules={rules} maySet={maySet} onDone={onDone} />
        ))}
      </ul>
    </Section>
  );
}

function ChoiceCard({ point, rules, maySet, onDone }: Props & { point: EvaluationSettingKey }) {
  const { regimes: t } = useT();
  const { name, help, shown } = useChoiceWords(point);
  const { openAt, source, usedFor, choices, later, default: byDefault } = EVALUATION_SETTINGS[point];
  const made = rules.choices.filter(({ key }) => key === point);
  const now = made.find(({ validFrom }) => validFrom <= rules.onDay);
  const ahead = made.filter(({ validFrom }) => validFrom > rules.onDay);
  return (
    <li className="rule">
      <h3>{name}</h3>
      <p className="rule-value">{shown(now?.value ?? byDefault)}</p>
      <p className="meta">
        {now ? t.chosen(showDay(now.validFrom), now.setByName, now.basis) : t.byDefault(source)}. {t.openAt(openAt)}.
      </p>
      <p>{help}</p>
      {usedFor === 'GRADING' && <p className="meta">{t.usedForYear}</p>}
      {later.length > 0 && <p className="meta">{t.later(later.map(shown).join(', '))}</p>}
      {ahead.map((choice) => (
        <p key={choice.id}>{t.ahead(showDay(choice.validFrom), shown(choice.value))}</p>
      ))}
      {maySet && choices.length - later.length > 1 && (
        <div className="rule-verbs">
          <Unfold label={t.change} name={t.changeOf(name)} look="plain" icon="pen">
            {(close) => (
              <ChoiceForm
                point={point}
                unitId={rules.body.id}
                onClose={close}
                onDone={() => {
                  close();
                  onDone(t.wasChosen);
                }}
              />
            )}
          </Unfold>
          {made.map((choice) => (
            <Withdraw key={choice.id} choice={choice} name={name} onDone={() => onDone(t.wasWithdrawn)} />
          ))}
        </div>
      )}
    </li>
  );
}

function Withdraw({ choice, name, onDone }: { choice: Choice; name: string; onDone: () => void }) {
  const { regimes: t } = useT();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () => {
      const idempotencyKey = key.forContent(choice.id);
      return call('POST /evaluation-choices/{id}/withdraw', { path: { id: choice.id }, idempotencyKey });
    },
    done: async () => {
      key.acknowledged();
      await refreshRules();
      onDone();
    },
  });
  const problem = useProblemText(submission.problem);
  return (
    <>
      {problem && <p role="alert">{problem.title}</p>}
      <Button
        look="quiet"
        icon="back"
        aria-label={t.withdrawOf(name, showDay(choice.validFrom))}
        aria-disabled={submission.pending}
        onClick={submission.submit}
      >
        {t.withdraw}
      </Button>
    </>
  );
}
