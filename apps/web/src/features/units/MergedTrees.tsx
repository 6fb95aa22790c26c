import type { UnitTreeRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { mergedTrees, type Into, type TreeLine } from './unitTree';

interface Props {
  items: readonly UnitTreeRow[];
  ending: readonly number[];
  into: Into | number | null;
  withBelow: boolean;
}

/** The part of the tree that a merger touches, as it is and as it will be. */
export function MergedTrees({ items, ending, into, withBelow }: Props) {
  const t = useT().units.merger;
  const { today } = useMe();
  const below = items.flatMap(({ id, parentId }) => (parentId !== null && ending.includes(parentId) ? [id] : []));
  const { before, after } = mergedTrees(items, { ending, into, withBelow, today });
  return (
    <div className="unit-merger">
      <Tree title={t.before} lines={before} gone={[...ending, ...(withBelow ? below : [])]} />
      <Tree title={t.after} lines={after} gone={[]} />
    </div>
  );
}

function Tree({ title, lines, gone }: { title: string; lines: readonly TreeLine[]; gone: readonly number[] }) {
  const t = useT().units.merger;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="units-tree">
        {lines.map(({ unit, depth }) => (
          <li key={unit.id} className={`units-depth-${Math.min(depth, 4)}`}>
            {unit.name}
            {gone.includes(unit.id) && <span className="meta"> · {t.ends}</span>}
            {unit.id <= 0 && <span className="meta"> · {t.isNew}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
