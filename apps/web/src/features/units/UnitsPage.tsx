import { useState } from 'react';
import { Link } from 'wouter';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { TextField } from '../../ui/Field';
import { FieldScope } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useSettled } from '../../ui/useSettled';
import './units.css';
import { treeLines, type TreeLine } from './unitTree';
import { useUnitTree } from './useUnits';

/** All units of the authority as a tree, searched here. */
export function UnitsPage() {
  const t = useT().units;
  const { today } = useMe();
  const query = useUnitTree();
  const [text, setText] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const lines = treeLines(query.data?.items ?? [], { text, withEnded, today });
  const announced = useSettled(text ? t.found(lines.length) : '');
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <div role="search" className="units-search">
        <FieldScope id="units" errors={[]}>
          <TextField name="search" label={t.search} hint={t.searchHint} value={text} onChange={setText} />
        </FieldScope>
        <label className="units-ended">
          <input type="checkbox" checked={withEnded} onChange={(event) => setWithEnded(event.target.checked)} />
          <span>{t.withEnded}</span>
        </label>
        <span role="status" className="hidden">
          {announced}
        </span>
      </div>
      <Load query={query} as="page" rows={8}>
        {() =>
          lines.length === 0 ? (
            <Empty why={t.nothing} />
          ) : (
            <ul className="units-tree">
              {lines.map((line) => (
                <UnitLine key={line.unit.id} line={line} />
              ))}
            </ul>
          )
        }
      </Load>
    </>
  );
}

function UnitLine({ line: { unit, depth } }: { line: TreeLine }) {
  const { units: t, organization } = useT();
  return (
    <li className={`units-depth-${Math.min(depth, 4)}`}>
      <Link href={`/admin/units/${unit.id}`}>{unit.name}</Link>{' '}
      <span className="meta">
        {organization.kinds[unit.kind]}
        {unit.validTo && ` · ${t.ended(showDay(unit.validTo))}`}
      </span>
    </li>
  );
}
