import type { ChecklistItem, Finding, Inspection } from '../../app/api-types';
import { useT } from '../../i18n';
import { Icon, Mark } from '../../ui/Icon';
import { NewFinding } from './NewFinding';
import type { Opening } from './opening';

interface ChecklistProps {
  inspection: Inspection;
  items: readonly ChecklistItem[];
  opening: Opening | null;
  open: (opening: Opening | null) => void;
  onSaved: (finding: Finding) => void;
}

/** All items on one scroll: people walk through an office in their own order. */
export function ChecklistSections({ inspection, items, opening, open, onSaved }: ChecklistProps) {
  const t = useT().inspection.page;
  const recorded = countsByItem(inspection);
  const close = (buttonId: string): void => {
    open(null);
    requestAnimationFrame(() => document.getElementById(buttonId)?.focus());
  };
  const sheet = (item: ChecklistItem | null, buttonId: string) => (
    <div className="sheet">
      <NewFinding
        inspection={inspection}
        item={item}
        onOpen={open}
        onClose={() => close(buttonId)}
        onSaved={(finding) => {
          onSaved(finding);
          close(buttonId);
        }}
      />
    </div>
  );
  const isOutsideOpen = opening?.kind === 'outside';
  return (
    <>
      <p className="meta">{t.checklistHint}</p>
      {sectionsOf(items).map(({ name, items: inside }) => {
        const total = inside.reduce((sum, { id }) => sum + (recorded.get(id) ?? 0), 0);
        return (
          <section key={name} className="check-section">
            <h3>
              {name}
              {total > 0 && <span className="count">{t.inSection(total)}</span>}
            </h3>
            <ul className="check-items">
              {inside.map((item) => {
                const isOpen = opening?.kind === 'item' && opening.id === item.id;
                return (
                  <li key={item.id} className={isOpen ? 'check-item check-item-open' : 'check-item'}>
                    <ItemButton
                      item={item}
                      isOpen={isOpen}
                      recorded={recorded.get(item.id) ?? 0}
                      onToggle={() => open(isOpen ? null : { kind: 'item', id: item.id })}
                    />
                    {isOpen && sheet(item, `item-${item.id}`)}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      <div className={isOutsideOpen ? 'check-item check-item-open check-outside' : 'check-item check-outside'}>
        <button
          type="button"
          id="item-outside"
          className="check-button"
          aria-expanded={isOutsideOpen}
          onClick={() => open(isOutsideOpen ? null : { kind: 'outside' })}
        >
          <Icon name="plus" small />
          <span className="check-text">
            <span>{t.outside}</span>
            <span className="meta">{t.outsideNote}</span>
          </span>
          <Icon name="down" small />
        </button>
        {isOutsideOpen && sheet(null, 'item-outside')}
      </div>
    </>
  );
}

interface ItemButtonProps {
  item: ChecklistItem;
  isOpen: boolean;
  recorded: number;
  onToggle: () => void;
}

function ItemButton({ item, isOpen, recorded, onToggle }: ItemButtonProps) {
  const t = useT().inspection;
  return (
    <button type="button" id={`item-${item.id}`} className="check-button" aria-expanded={isOpen} onClick={onToggle}>
      <Mark name={item.severity} />
      <span className="check-text">
        <span>{item.title}</span>
        <span className="meta">
          {item.code} · {t.classes[item.findingClass]} · {t.severities[item.severity]}
        </span>
        {recorded > 0 && (
          <span className="tag tag-active">
            <Icon name="check" small />
            {t.page.recordedHere(recorded)}
          </span>
        )}
      </span>
      <Icon name="down" small />
    </button>
  );
}

/** In the order of the checklist, which is the order of a walk through the office. */
function sectionsOf(items: readonly ChecklistItem[]): { name: string; items: ChecklistItem[] }[] {
  const sections = new Map<string, ChecklistItem[]>();
  for (const item of items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
  return [...sections].map(([name, inside]) => ({ name, items: inside }));
}

function countsByItem({ findings }: Inspection): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { checklistItem, state } of findings) {
    if (checklistItem && state !== 'WITHDRAWN') {
      counts.set(checklistItem.id, (counts.get(checklistItem.id) ?? 0) + 1);
    }
  }
  return counts;
}
