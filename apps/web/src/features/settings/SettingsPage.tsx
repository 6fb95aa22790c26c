import { SETTING_GROUPS } from '@app/organization/rules';
import type { Setting } from '../../app/api-types';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { useProblemText } from '../../ui/problemText';
import { SettingForm } from './SettingForm';
import './settings.css';
import { refreshSettings, useSettings, useSettingWords } from './useSettings';

/** Every number and choice that the office sets for itself. */
export function SettingsPage() {
  const t = useT().settings;
  const query = useSettings();
  const [said, setSaid] = useSaid();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <Done said={said} />
      <Load query={query} as="page" rows={8}>
        {({ items }) =>
          SETTING_GROUPS.map((group) => (
            <Section key={group} id={`settings-${group}`} title={t.groups[group]}>
              <ul className="settings">
                {items
                  .filter((item) => item.group === group)
                  .map((item) => (
                    <SettingCard key={item.key} setting={item} onSaid={setSaid} />
                  ))}
              </ul>
            </Section>
          ))
        }
      </Load>
    </>
  );
}

interface CardProps {
  setting: Setting;
  onSaid: (text: string) => void;
}

function SettingCard({ setting, onSaid }: CardProps) {
  const t = useT().settings;
  const { name, help, shown } = useSettingWords(setting);
  const { inForce, source } = setting;
  const byDefault = source ? t.fromLaw(source) : t.isDefault;
  return (
    <li className="setting" id={setting.key}>
      <h3>{name}</h3>
      <p className="setting-value">{shown(setting.value)}</p>
      <p className="meta">
        {inForce
          ? `${t.since(showDay(inForce.validFrom), inForce.setByName)} ${t.default(shown(setting.default))}`
          : byDefault}
      </p>
      {inForce && <p className="meta">{inForce.basis ? t.basis(inForce.basis) : t.noBasis}</p>}
      <p className="setting-help">{help}</p>
      {setting.planned.map((entry) => (
        <Planned key={entry.id} setting={setting} entry={entry} onSaid={onSaid} />
      ))}
      <History setting={setting} />
      <Unfold label={t.change} name={t.changeOf(name)} look="plain" icon="pen">
        {(close) => (
          <SettingForm
            setting={setting}
            onClose={close}
            onDone={(value, day) => {
              close();
              onSaid(t.saved(name, shown(value), showDay(day)));
            }}
          />
        )}
      </Unfold>
    </li>
  );
}

function Planned({ setting, entry, onSaid }: CardProps & { entry: Setting['planned'][number] }) {
  const t = useT().settings;
  const { name, shown } = useSettingWords(setting);
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /setting-values/{id}/withdraw', { path: { id: entry.id }, idempotencyKey: key.forContent(entry.id) }),
    done: async () => {
      key.acknowledged();
      await refreshSettings();
      onSaid(t.taken(name));
    },
  });
  const problem = useProblemText(submission.problem);
  return (
    <div className="setting-planned">
      <p>
        <strong>{t.planned(shown(entry.value), showDay(entry.validFrom))}</strong>
      </p>
      <p className="meta">
        {t.reason(entry.reason)} {entry.basis && t.basis(entry.basis)}
      </p>
      {problem && <p role="alert">{problem.title}</p>}
      <Button
        look="quiet"
        icon="back"
        aria-label={t.withdrawOf(name, showDay(entry.validFrom))}
        aria-disabled={submission.pending}
        onClick={submission.submit}
      >
        {t.withdraw}
      </Button>
    </div>
  );
}

function History({ setting }: { setting: Setting }) {
  const t = useT().settings;
  const { shown } = useSettingWords(setting);
  if (setting.history.length === 0) return null;
  return (
    <details>
      <summary>{t.history(setting.history.length)}</summary>
      <ol className="setting-history">
        {setting.history.map((entry) => (
          <li key={entry.id}>
            <p>
              {t.entry(shown(entry.value), showDay(entry.validFrom), entry.setByName)}
              {entry.withdrawnByName !== null && <span className="meta"> {t.withdrawn(entry.withdrawnByName)}</span>}
            </p>
            <p className="meta">
              {t.reason(entry.reason)} {entry.basis && t.basis(entry.basis)}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
