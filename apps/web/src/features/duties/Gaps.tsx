import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DutyMatrix } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { dutiesAddress, type DutiesFilter } from './dutiesAddress';

/** Of a unit that has only begun nearly everything is unclear: the first are shown, the rest on demand. */
const FIRST = 6;

/** How far it is clear who does what, in one sentence; below it what is not. */
export function Gaps({ page, filter }: { page: DutyMatrix; filter: DutiesFilter }) {
  const { duties: t } = useT();
  const { unit, onDay, lists, people, withoutHolder, withSeveral, withoutDuty } = page;
  if (lists.length === 0) return null;
  const all = lists.reduce((sum, { duties }) => sum + duties.length, 0);
  const idle = people.filter(({ id }) => withoutDuty.includes(id));
  const titleOf = ({ unitId, code }: { unitId: number; code: string }): string =>
    lists.find((list) => list.unit.id === unitId)?.duties.find((duty) => duty.code === code)?.title ?? code;
  const duties = (keys: DutyMatrix['withoutHolder']): ReactNode[] =>
    keys.map((key) => (
      <li key={`${key.unitId} ${key.code}`}>
        {key.code} · {titleOf(key)}
      </li>
    ));
  const clear = all - withoutHolder.length - withSeveral.length;
  return (
    <Section title={t.onDay(unit.name, showDay(onDay))} id="gaps">
      <p>{clear === all && idle.length === 0 ? t.clear(all) : t.sum(all, clear)}</p>
      {(clear < all || idle.length > 0) && (
        <div className="duty-gaps">
          <Gap
            heading={t.withoutHolder(withoutHolder.length)}
            href={withoutHolder.length > 0 ? dutiesAddress({ ...filter, show: 'NOBODY' }) : undefined}
          >
            {duties(withoutHolder)}
          </Gap>
          <Gap
            heading={t.withSeveral(withSeveral.length)}
            href={withSeveral.length > 0 ? dutiesAddress({ ...filter, show: 'SEVERAL' }) : undefined}
          >
            {duties(withSeveral)}
          </Gap>
          <Gap heading={t.withoutDuty(idle.length)}>
            {idle.map(({ id, fullName, position }) => (
              <li key={id}>
                <Link href={`/staff/${id}`}>{fullName}</Link> · {position}
              </li>
            ))}
          </Gap>
        </div>
      )}
    </Section>
  );
}

function Gap({ heading, href, children }: { heading: string; href?: string | undefined; children: ReactNode[] }) {
  const { duties: t } = useT();
  return (
    <section>
      <h3>{href === undefined ? heading : <Link href={href}>{heading}</Link>}</h3>
      {children.length > 0 && <ul>{children.slice(0, FIRST)}</ul>}
      {children.length > FIRST && (
        <Unfold
          label={t.rest(children.length - FIRST)}
          name={`${heading}: ${t.rest(children.length - FIRST)}`}
          look="quiet"
          icon="down"
          place={{ closed: 'no-print', open: '' }}
        >
          {() => <ul>{children.slice(FIRST)}</ul>}
        </Unfold>
      )}
    </section>
  );
}
