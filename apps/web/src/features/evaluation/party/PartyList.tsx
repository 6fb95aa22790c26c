import { useState } from 'react';
import { Link } from 'wouter';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Done, useSaid } from '../../../ui/Done';
import { Load } from '../../../ui/Load';
import { More } from '../../../ui/More';
import { Empty } from '../../../ui/Parts';
import { Unfold } from '../../../ui/Unfold';
import { NO_DECISION } from '../../staff/DecisionFields';
import { openPeriods } from './openPeriods';
import './party.css';
import { PartyForm } from './PartyForm';
import { PartyStrip } from './PartyStrip';
import { usePartyOfUnit } from './useParty';

/** Whoever carries the Party's result in a unit, each with the quarters and the year; entered row by row from one paper. */
export function PartyList({ unitId, year: asked }: { unitId: number; year: number | undefined }) {
  const { party: t } = useT();
  const me = useMe();
  const query = usePartyOfUnit(unitId, asked);
  const [said, setSaid] = useSaid();
  const [paper, setPaper] = useState(NO_DECISION);
  const enters = me.permissions.includes('evaluation.enter-party-result');
  return (
    <>
      <p>{t.note}</p>
      <Done said={said} />
      <Load query={query} rows={6}>
        {({ pages }) => {
          const { year = 0, basis = null, ended = [] } = pages[0] ?? {};
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <p className="meta party-basis">{basis === null ? t.noBasis : t.basis(basis)}</p>
              {items.length === 0 ? (
                <Empty why={t.nobody} next={t.nobodyNext} />
              ) : (
                <ul className="rows">
                  {items.map(({ staffMemberId, personName, position, unit, standing, results }) => {
                    const open = standing === null ? [] : openPeriods(results, ended);
                    return (
                      <li key={staffMemberId} className="year-row">
                        <Link href={`/evaluations/years/${staffMemberId}?year=${year}`} className="row-title">
                          {personName}
                        </Link>
                        <p className="row-facts">
                          <span>{position}</span>
                          <span>{unit.name}</span>
                          {standing !== null && <span>{t.standings[standing]}</span>}
                        </p>
                        <PartyStrip results={results} ended={ended} label={`${t.strip}: ${personName}`} />
                        {enters && staffMemberId !== me.person?.id && open.length > 0 && (
                          <Unfold label={t.enter} name={t.enterOf(personName, year)} icon="pen">
                            {(close) => (
                              <PartyForm
                                person={{ id: staffMemberId, name: personName }}
                                year={year}
                                open={open}
                                paper={paper}
                                onClose={close}
                                onDone={(text, next) => {
                                  close();
                                  setPaper(next);
                                  setSaid(text);
                                }}
                              />
                            )}
                          </Unfold>
                        )}
                      </li>
                    );
                  })}
                </ul>
              )}
              <More query={query} />
            </>
          );
        }}
      </Load>
    </>
  );
}
