import { Link } from 'wouter';
import type { Duty, DutyList, DutyMatrix } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Fold } from '../../ui/Fold';
import { Unfold } from '../../ui/Unfold';
import { AssignForm } from './AssignForm';
import { EndDutyForm } from './EndDutyForm';
import { holdersHere, unclearnessOf } from './narrowed';

interface Props {
  list: DutyList;
  page: DutyMatrix;
  startsOpen: boolean;
  mayChange: boolean;
  /** What was done, in words. */
  onDone: (said: string) => void;
}

/** The duties of a unit under their job positions, each with whoever has it. */
export function DutyTable({ list, page, startsOpen, mayChange, onDone }: Props) {
  const names = [...new Set(list.duties.map(({ jobPosition }) => jobPosition))];
  const positions = names.map((name) => [name, list.duties.filter((duty) => duty.jobPosition === name)] as const);
  const { duties: t } = useT();
  return (
    <>
      {positions.map(([name, duties]) => {
        const unclear = duties.filter((duty) => unclearnessOf(duty) !== null).length;
        return (
          <Fold
            key={name}
            title={name}
            startsOpen={startsOpen}
            gist={
              <>
                {t.groups[duties[0]?.positionGroup ?? 'SPECIALIST']} · {t.nDuties(duties.length)}
                {unclear > 0 && <span className="tag tag-plain">{t.nUnclear(unclear)}</span>}
              </>
            }
          >
            <ul className="duties" aria-label={name}>
              {duties.map((duty) => (
                <Row key={duty.code} duty={duty} list={list} page={page} mayChange={mayChange} onDone={onDone} />
              ))}
            </ul>
          </Fold>
        );
      })}
    </>
  );
}

function Row({ duty, list, page, mayChange, onDone }: Omit<Props, 'startsOpen'> & { duty: Duty }) {
  const { duties: t } = useT();
  const { code, title, itemCodes, holders } = duty;
  const unclear = unclearnessOf(duty);
  return (
    <li>
      <div>
        <p className="duty-title">
          <span className="meta">{code}</span> {title}
        </p>
        {itemCodes.length > 0 && <p className="meta">{t.items(itemCodes.join(', '))}</p>}
        {unclear && <p className="tag tag-plain">{unclear === 'NOBODY' ? t.nobody : t.several(holdersHere(duty))}</p>}
      </div>
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
