import { useEffect, useRef, useState } from 'react';
import type { DraftItem, FaultAt } from '@app/inspection/rules';
import type { LegalBasis } from '../../../app/api-types';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Empty, Section } from '../../../ui/Parts';
import { useSettled } from '../../../ui/useSettled';
import { bySection } from '../found';
import { faultText } from './faultText';
import { emptyItem, sectionsOf, withChange, withItem, withMove, withReturned, withSectionMove } from './itemEdits';
import { ItemForm } from './ItemForm';
import { NewSection, RenameSection } from './SectionForm';

interface ListProps {
  items: readonly DraftItem[];
  bases: readonly LegalBasis[];
  faults: readonly FaultAt[];
  /** Which item is open; the page may open the one that has to be mended. */
  open: string | null;
  onOpen: (id: string | null) => void;
  onChange: (items: readonly DraftItem[]) => void;
}

/** The draft section by section; everything is done by buttons, so that a keyboard and a thumb can do it. */
export function ItemList({ items, bases, faults, open, onOpen, onChange }: ListProps) {
  const t = useT().drafts;
  const [moved, setMoved] = useState('');
  const [gone, setGone] = useState<{ item: DraftItem; items: readonly DraftItem[] } | null>(null);
  const announced = useSettled(moved);
  const focus = useFocusLater();
  const sections = sectionsOf(items);
  const add = (section: string): void => {
    const item = emptyItem(section);
    onChange(withItem(items, item));
    onOpen(item.id);
    focus(`item-${item.id}-code`);
  };
  const move = (item: DraftItem, by: -1 | 1): void => {
    const next = withMove(items, item.id, by);
    onChange(next);
    setMoved(t.movedTo(item.code, next.findIndex(({ id }) => id === item.id) + 1, next.length));
    focus(`${by < 0 ? 'up' : 'down'}-${item.id}`);
  };
  const remove = (item: DraftItem): void => {
    setGone({ item, items });
    onChange(items.filter(({ id }) => id !== item.id));
    focus('draft-undo');
  };
  const line = (item: DraftItem) => {
    const at = items.indexOf(item);
    const own = faults.filter(({ pointer }) => pointer.startsWith(`/items/${at}/`));
    const isOpen = open === item.id;
    const name = item.code || t.emptyItem;
    return (
      <li key={item.id} className="row draft-item" id={`line-${item.id}`}>
        <div className="row-main">
          <p className="row-title-text">
            <span className="list-code">{item.code}</span> {item.requirement || t.emptyItem}
          </p>
          {own.length > 0 && !isOpen && (
            <p className="basis-expired">
              <Icon name="warning" small />
              <span>{[...new Set(own.map((fault) => faultText(t, fault)))].join('; ')}</span>
            </p>
          )}
          {isOpen && (
            <ItemForm
              item={item}
              sections={sections}
              bases={bases}
              faults={own}
              onChange={(change) => onChange(withChange(items, item.id, change))}
              onClose={() => {
                onOpen(null);
                focus(`edit-${item.id}`);
              }}
            />
          )}
        </div>
        <div className="draft-verbs">
          {!isOpen && (
            <Button
              id={`edit-${item.id}`}
              icon="pen"
              aria-label={t.editOf(name)}
              onClick={() => {
                onOpen(item.id);
                focus(`item-${item.id}-code`);
              }}
            >
              {t.edit}
            </Button>
          )}
          <Move
            id={`up-${item.id}`}
            label={t.up(name)}
            icon="up"
            off={items[at - 1]?.section !== item.section}
            onMove={() => move(item, -1)}
          />
          <Move
            id={`down-${item.id}`}
            label={t.down(name)}
            icon="down"
            off={items[at + 1]?.section !== item.section}
            onMove={() => move(item, 1)}
          />
          <Button look="quiet" icon="cross" aria-label={t.removeOf(name)} onClick={() => remove(item)}>
            {t.remove}
          </Button>
        </div>
      </li>
    );
  };
  return (
    <>
      <span role="status" className="hidden">
        {announced}
      </span>
      {gone && items.every(({ id }) => id !== gone.item.id) && (
        <p className="saved" role="status">
          <span>{t.removed(gone.item.code || t.emptyItem)}</span>
          <Button
            id="draft-undo"
            look="quiet"
            icon="back"
            onClick={() => {
              onChange(withReturned(items, gone.item, gone.items));
              setGone(null);
              focus(`edit-${gone.item.id}`);
            }}
          >
            {t.undo}
          </Button>
        </p>
      )}
      {items.length === 0 && <Empty why={t.fault.empty} next={t.newSection} />}
      {bySection(items, (item) => item).map(({ name, items: inside }, index) => (
        <Section key={inside[0]?.id} id={`section-${index}`} title={name || t.emptyItem} count={inside.length}>
          <div className="draft-verbs">
            <RenameSection
              name={name}
              onRename={(next) =>
                onChange(items.map((item) => (item.section === name ? { ...item, section: next } : item)))
              }
            />
            <Move
              id={`section-up-${index}`}
              label={t.sectionUp(name)}
              icon="up"
              off={index === 0}
              onMove={() => onChange(withSectionMove(items, name, -1))}
            />
            <Move
              id={`section-down-${index}`}
              label={t.sectionDown(name)}
              icon="down"
              off={index === sections.length - 1}
              onMove={() => onChange(withSectionMove(items, name, 1))}
            />
          </div>
          <ul className="rows">{inside.map(line)}</ul>
          <Button icon="plus" aria-label={t.addItemTo(name)} onClick={() => add(name)}>
            {t.addItem}
          </Button>
        </Section>
      ))}
      <NewSection onAdd={add} />
    </>
  );
}

interface MoveProps {
  id: string;
  label: string;
  icon: 'up' | 'down';
  off: boolean;
  onMove: () => void;
}

// At the border it stays in its place and does nothing: the keyboard does not lose it.
function Move({ id, label, icon, off, onMove }: MoveProps) {
  return (
    <button
      type="button"
      id={id}
      className="button button-quiet button-icon"
      aria-label={label}
      aria-disabled={off}
      onClick={() => !off && onMove()}
    >
      <Icon name={icon} small />
    </button>
  );
}

/** Where the keyboard goes on once the list has been drawn anew. */
function useFocusLater(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
