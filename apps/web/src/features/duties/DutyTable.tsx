import { Link } from 'wouter';
import type { Duty, DutyList, DutyMatrix } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Unfold } from '../../ui/Unfold';
import { AssignForm } from './AssignForm';
import { EndDutyForm } from './EndDutyForm';

interface Props {
  list: DutyList;
  page: DutyMatrix;
  mayChange: boolean;
  /** What was done, in words. */
  onDone: (said: string) => void;
}

/** The duties of a unit under their job positions, each with whoever has it. */
export function DutyTable({ list, page, mayChange, onDone }: Props) {
  const names = [...new Set(list.duties.map(({ jobPosition }) => jobPosition))];
  const positions = names.map((name) => [name, list.duties.filter((duty) => duty.jobPosition === name)] as const);
  const { duties: t } = useT();
  return (
    <>
      {positions.map(([name, duties]) => (
        <section key={name} className="job-position">
          <h3>
            {name} <span className="meta">{t.groups[duties[0]?.positionGroup ?? 'SPECIALIST']}</span>
          </h3>
          <ul className="duties" aria-label={name}>
            {duties.map((duty) => (
              <Row key={duty.code} duty={duty} list={list} page={page} mayChange={mayChange} onDone={onDone} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ duty, list, page, mayChange, onDone }: Props & { duty: Duty }) {
  const { duties: t } = useT();
  const { code, title, itemCodes, holders } = duty;
  const here = holders.filter(({ position }) => position !== null);
  return (
    <li>
      <p className="duty-title">
        <span className="meta">{code}</span> {title}
      </p>
      {itemCodes.length > 0 && <p className="meta">{t.items(itemCodes.join(', '))}</p>}
      {here.length !== 1 && <p className="tag tag-plain">{here.length === 0 ? t.nobody : t.several(here.length)}</p>}
      <ul className="holders">
        {holders.map(({ id, staffMemberId, fullName, position, startsOn, paper }) => (
          <li key={id}>
            <Link href={`/staff/${staffMemberId}`}>{fullName}</Link>
            <span className="meta"> · {t.holds(position, showDay(startsOn), paper)}</span>
            {mayChange && (
              <Unfold label={t.end} name={t.endName(fullName, code)} look="quiet" icon="back">
                {(close) => (
                  <EndDutyForm
                    assignment={{ id, fullName, code }}
                    onClose={close}
                    onDone={() => {
                      // On a day before the end the holder still stands here.
                      close();
                      onDone(t.ended(fullName));
                    }}
                  />
                )}
              </Unfold>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Unfold label={t.assign} name={t.assignName(code)} look="quiet" icon="plus">
          {(close) => (
            <AssignForm
              unit={list.unit}
              duty={duty}
              people={page.people}
              onClose={close}
              onDone={(name) => {
                close();
                onDone(t.assigned(name, code));
              }}
            />
          )}
        </Unfold>
      )}
    </li>
  );
}
