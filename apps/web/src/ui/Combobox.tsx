import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../i18n';
import { Field, type FieldTexts } from './Field';
import { Icon } from './Icon';

export interface Option {
  key: string;
  label: string;
  note?: string | undefined;
}

interface ComboboxProps extends FieldTexts {
  text: string;
  /** Typing: gives up what was picked before. */
  onType: (text: string) => void;
  onPick: (key: string) => void;
  picked: boolean;
  options: readonly Option[];
  status: 'idle' | 'pending' | 'error';
  /** Any text will do; the list only suggests. */
  free?: boolean;
  onOpen: () => void;
}

/** Type to search, arrows and Enter to choose (ARIA combobox with a list). The list itself comes from outside. */
export function Combobox({
  text,
  onType,
  onPick,
  picked,
  options,
  status,
  free = false,
  onOpen,
  ...texts
}: ComboboxProps) {
  const t = useT();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);

  const keys = options.map(({ key }) => key).join();
  useEffect(() => setActive(-1), [keys]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const show = (): void => {
    onOpen();
    setOpen(true);
  };
  const pick = (option: Option | undefined): void => {
    if (!option) return;
    onPick(option.key);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return show();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => (now + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      pick(options[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  const message = status === 'error' ? t.form.searchFailed : status === 'pending' ? t.form.searching : t.form.noMatch;
  const hasList = open && options.length > 0;
  const hasMessage = open && options.length === 0 && !(free && status === 'idle');
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <div className={`control combobox${picked ? ' combobox-picked' : ''}`}>
          <input
            id={id}
            name={texts.name}
            type="text"
            role="combobox"
            aria-expanded={hasList}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={hasList && active >= 0 ? `${listId}-${active}` : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              onType(event.target.value);
              show();
            }}
            onClick={show}
            onFocus={onOpen}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          <span className="combobox-sign">
            <Icon name={picked ? 'check' : 'search'} small />
          </span>
          <ul
            id={listId}
            ref={list}
            role="listbox"
            aria-label={texts.label}
            className="combobox-list"
            hidden={!hasList}
            onMouseDown={(event) => event.preventDefault()}
          >
            {options.map((option, index) => (
              <li
                key={option.key}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                onClick={() => pick(option)}
              >
                <span>{option.label}</span>
                {option.note && <span className="meta">{option.note}</span>}
              </li>
            ))}
          </ul>
          {hasMessage && <p className="combobox-list combobox-message">{message}</p>}
          <span role="status" className="hidden">
            {open && status === 'idle' && !free ? t.form.results(options.length) : ''}
          </span>
        </div>
      )}
    </Field>
  );
}
