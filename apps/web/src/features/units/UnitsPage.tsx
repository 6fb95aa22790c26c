import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { FieldScope, Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { useSettled } from '../../ui/useSettled';
import { useSubmit } from '../../ui/useSubmit';
import { MergeForm } from './MergeForm';
import './units.css';
import { readTreeDay, unitsAddress } from './unitsAddress';
import { foldedLines, treeLines, type FoldedLine } from './unitTree';
import { useUnitTree } from './useUnits';

/** So many lines are looked through by eye; of a longer tree the inside of each unit is folded. */
const LONG_TREE = 60;

/** All units of the authority as a tree, as it is now or was on any day, searched here. */
export function UnitsPage() {
  const t = useT().units;
  const { today } = useMe();
  const [search] = useSearchParams();
  const on = readTreeDay(search);
  const query = useUnitTree(on);
  const [text, setText] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const lines = treeLines(query.data?.items ?? [], { text, withEnded: withEnded || on !== undefined, today });
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const isLong = !text && lines.length > LONG_TREE;
  const shown = isLong ? foldedLines(lines, opened) : lines.map((line): FoldedLine => ({ ...line, inside: 0 }));
  const turn = (id: number): void =>
    setOpened((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const announced = useSettled(text ? t.found(lines.length) : '');
  const [, navigate] = useLocation();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      {on === undefined && (
        <div className="unit-verbs">
          <Unfold label={t.merger.label} icon="plus">
            {(close) => (
              <MergeForm
                items={query.data?.items ?? []}
                onClose={close}
                onDone={(id) => navigate(`/admin/units/${id}`)}
              />
            )}
          </Unfold>
        </div>
      )}
      <TreeDay key={on ?? ''} on={on} />
      <div role="search" className="units-search">
        <FieldScope id="units" errors={[]}>
          <TextField name="search" label={t.search} hint={t.searchHint} value={text} onChange={setText} />
        </FieldScope>
        {on === undefined && (
          <label className="units-ended">
            <input type="checkbox" checked={withEnded} onChange={(event) => setWithEnded(event.target.checked)} />
            <span>{t.withEnded}</span>
          </label>
        )}
        <span role="status" className="hidden">
          {announced}
        </span>
      </div>
      <Load query={query} as="page" rows={8}>
        {() => (
          <section aria-labelledby="units-tree">
            <h2 id="units-tree">{on === undefined ? t.treeNow : t.treeOn(showDay(on))}</h2>
            {lines.length === 0 ? (
              <Empty why={on === undefined || text ? t.nothing : t.nothingOn(showDay(on))} />
            ) : (
              <ul className="units-tree">
                {shown.map((line) => (
                  <UnitLine
                    key={line.unit.id}
                    line={line}
                    isOpen={opened.has(line.unit.id)}
                    onTurn={() => turn(line.unit.id)}
                  />
                ))}
              </ul>
            )}
          </section>
        )}
      </Load>
    </>
  );
}

function TreeDay({ on }: { on: string | undefined }) {
  const t = useT().units;
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(showDay(on ?? today));
  const day = readDay(typed);
  const submission = useSubmit({
    fields: ['on'],
    check: () => (day ? [] : [{ field: 'on', message: t.treeDayMissing }]),
    send: () => Promise.resolve(),
    done: () => navigate(unitsAddress(day === today ? undefined : (day ?? undefined))),
  });
  return (
    <Form id="units-day" submission={submission}>
      <DayField name="on" label={t.treeDay} hint={t.treeDayHint} value={typed} today={today} onChange={setTyped} />
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {t.showTree}
        </SubmitButton>
        {on !== undefined && <Link href={unitsAddress(undefined)}>{t.backToNow}</Link>}
      </div>
    </Form>
  );
}

function UnitLine({
  line: { unit, depth, inside },
  isOpen,
  onTurn,
}: {
  line: FoldedLine;
  isOpen: boolean;
  onTurn: () => void;
}) {
  const { units: t, organization } = useT();
  const after = unit.successors.map(({ name }) => name).join('; ');
  const facts = [
    organization.kinds[unit.kind],
    unit.shortName,
    unit.validTo && t.ended(showDay(unit.validTo)),
    after && t.wentInto(after),
  ];
  return (
    <li className={`units-depth-${Math.min(depth, 4)}`}>
      <Link href={`/admin/units/${unit.id}`}>{unit.name}</Link>{' '}
      <span className="meta">{facts.filter(Boolean).join(' · ')}</span>
      {inside > 0 && (
        <button
          type="button"
          className="units-fold"
          aria-expanded={isOpen}
          aria-label={t.insideOf(inside, unit.name)}
          onClick={onTurn}
        >
          <Icon name="right" small />
          {t.inside(inside)}
        </button>
      )}
    </li>
  );
}
