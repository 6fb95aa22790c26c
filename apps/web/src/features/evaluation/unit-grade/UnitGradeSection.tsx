import { useState } from 'react';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Done, useSaid } from '../../../ui/Done';
import { Load } from '../../../ui/Load';
import { More } from '../../../ui/More';
import { Empty, Notice, Section } from '../../../ui/Parts';
import { NO_DECISION } from '../../staff/DecisionFields';
import { shownHundredths } from '../points';
import './unitGrade.css';
import { UnitGradeRow } from './UnitGradeRow';
import { useUnitGrades, type UnitGrades } from './useUnitGrades';

/** What the unit and those directly beneath it were graded: what their heads cannot stand above. */
export function UnitGradeSection({ unitId, year: asked }: { unitId: number; year: number | undefined }) {
  const { unitGrade: t } = useT();
  const { today } = useMe();
  const query = useUnitGrades(unitId, asked);
  const [said, setSaid] = useSaid();
  const [paper, setPaper] = useState(NO_DECISION);
  return (
    <Section id="unit-grades" title={t.title(asked ?? Number(today.slice(0, 4)))} note={t.why}>
      <Done said={said} />
      <Load query={query} rows={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const enters = items.some(({ mayEnter }) => mayEnter);
          return (
            <>
              {items.every(({ entries }) => entries.length === 0) && (
                <Empty why={t.noneWhy} next={enters ? t.noneNext : t.noneNextOther} />
              )}
              <Share share={pages[0]?.excellentShare ?? null} />
              <ul className="rows unit-grades">
                {items.map((item) => (
                  <UnitGradeRow
                    key={item.unit.id}
                    of={item}
                    paper={paper}
                    onSaid={(text, next = NO_DECISION) => {
                      setPaper(next);
                      setSaid(text);
                    }}
                  />
                ))}
              </ul>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </Section>
  );
}

/** How many beneath are "xuất sắc" and how many may be, with the arithmetic; more than that is said, and not refused. */
function Share({ share }: { share: UnitGrades['excellentShare'] }) {
  const { unitGrade: t } = useT();
  if (share === null) return null;
  const { excellent, most, goodOrAbove, factor, hundredths, isOver } = share;
  const said = t.share(excellent, most, t.shareOf(goodOrAbove, factor, shownHundredths(hundredths)));
  if (!isOver) return <p className="meta unit-grade-share">{said}</p>;
  return (
    <Notice tone="warm" icon="warning">
      <p>{said}</p>
      <p>{t.shareOver}</p>
    </Notice>
  );
}
