import { useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { RequestKind, Task } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import type { IconName } from '../../ui/Icon';
import { useUnfoldFocus } from '../../ui/useUnfoldFocus';
import { AskForm } from './AskForm';
import { AssignForm } from './AssignForm';
import { KeysHelp } from './KeysHelp';
import './requests.css';
import { useVerbKeys } from './useVerbKeys';

type Verb = 'assign' | RequestKind;
const ICONS: Readonly<Record<Verb, IconName>> = {
  assign: 'person',
  QUESTION: 'info',
  EXTENSION: 'clock',
  DISPUTE: 'pen',
};
/** The same key is the same verb on every task, whichever of them are possible there. */
const ORDER: readonly Verb[] = ['assign', 'QUESTION', 'EXTENSION', 'DISPUTE'];

interface TaskVerbsProps {
  task: Task;
  /** Whether nothing else on the page is more to the point. */
  isMain: boolean;
  onSaid: (text: string) => void;
}

/** The four things a unit's leaders do with what has arrived, each in a form that unfolds here; keys 1 to 4. */
export function TaskVerbs({ task, isMain, onSaid }: TaskVerbsProps) {
  const { remediation, requests: t } = useT();
  const [search] = useSearchParams();
  const asked = ORDER.find((verb) => verb === search.get('open'));
  const [open, setOpen] = useState<Verb | null>(asked ?? null);
  const panel = useRef<HTMLDivElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const has = (verb: Verb): boolean =>
    verb === 'assign' ? task.allowed.includes('assign') : task.mayAsk.includes(verb);
  const verbs = ORDER.filter(has);
  const labelOf = (verb: Verb): string =>
    verb === 'assign' ? (task.assignee ? remediation.assign.reopen : remediation.assign.open) : t.open[verb];
  const keys = verbs.map((verb) => ({
    key: String(ORDER.indexOf(verb) + 1),
    label: labelOf(verb),
    act: () => setOpen(verb),
  }));
  const { help, closeHelp, openHelp, isOn, turn } = useVerbKeys(keys);
  useUnfoldFocus(open, panel, (verb) => group.current?.querySelector<HTMLElement>(`[data-verb=${verb}]`));
  if (verbs.length === 0) return null;
  const close = (): void => setOpen(null);
  return (
    <>
      <div className="verbs no-print" role="group" aria-label={t.keys.verbs} ref={group}>
        {verbs.map((verb) => (
          <Button
            key={verb}
            data-verb={verb}
            look={isMain && verb === 'assign' && !task.assignee ? 'primary' : 'plain'}
            icon={ICONS[verb]}
            aria-expanded={open === verb}
            onClick={() => setOpen(open === verb ? null : verb)}
          >
            {labelOf(verb)}
            {isOn && <kbd aria-hidden="true">{ORDER.indexOf(verb) + 1}</kbd>}
          </Button>
        ))}
        <span className="keys-open">
          <Button look="quiet" onClick={openHelp}>
            {t.keys.open}
            {isOn && <kbd aria-hidden="true">?</kbd>}
          </Button>
        </span>
      </div>
      {open && has(open) && (
        <div className="panel" ref={panel}>
          {open === 'assign' ? (
            <>
              <h3>{task.assignee ? remediation.assign.headingAgain : remediation.assign.heading}</h3>
              <AssignForm
                task={task}
                onClose={close}
                onAssigned={({ assignee }) => {
                  onSaid(remediation.assign.done(assignee?.name ?? ''));
                  close();
                }}
              />
            </>
          ) : (
            <AskForm key={open} task={task} kind={open} onDone={onSaid} onClose={close} />
          )}
        </div>
      )}
      {help && <KeysHelp keys={keys} isOn={isOn} onTurn={turn} onClose={closeHelp} />}
    </>
  );
}
