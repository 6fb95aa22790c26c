import { Link } from 'wouter';
import type { Evaluation, FindingEffect } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Facts, Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { SeverityTag } from '../inspection/labels';
import { DecideEffectForm } from './DecideEffectForm';
import { EffectReplyForm } from './EffectReplyForm';
import { typedPoints } from './points';

interface Props {
  evaluation: Evaluation;
  onSaid: (said: string) => void;
}

/** Concluded findings that bear on the month: what was found, what it may take off, who decided, what the person says. */
export function Effects({ evaluation, onSaid }: Props) {
  const { effects: t } = useT();
  const { effects, readAs } = evaluation;
  if (effects.length === 0) return null;
  const note = { OWN: t.noteOwn, SUPERIOR: t.noteSuperior, READER: t.noteReader }[readAs];
  return (
    <Section
      id="effects"
      title={t.heading}
      count={effects.filter(({ state }) => state === 'PROPOSED').length}
      note={note}
    >
      <ul className="rows effects">
        {effects.map((effect) => (
          <li key={effect.id} className="effect" id={`effect-${effect.id}`}>
            <Found effect={effect} readAs={readAs} />
            <div className="effect-verbs no-print">
              <Origin effect={effect} readAs={readAs} />
              {effect.may.includes('decide') && (
                <Unfold label={effect.state === 'PROPOSED' ? t.decide : t.decideAgain} icon="pen">
                  {(close) => (
                    <DecideEffectForm
                      evaluation={evaluation}
                      effect={effect}
                      onClose={close}
                      onDone={() => {
                        close();
                        onSaid(t.wasDecided(effect.title));
                      }}
                    />
                  )}
                </Unfold>
              )}
              {effect.may.includes('reply') && (
                <Unfold label={effect.reply === null ? t.answer : t.answerAgain} icon="pen">
                  {(close) => (
                    <EffectReplyForm
                      effect={effect}
                      onClose={close}
                      onDone={() => {
                        close();
                        onSaid(t.wasAnswered);
                      }}
                    />
                  )}
                </Unfold>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Found({ effect }: { effect: FindingEffect; readAs: Evaluation['readAs'] }) {
  const { effects: t } = useT();
  const { decidedAt, decidedByName, decisionReason, takenBackAt, takenBackByName, takenBackReason } = effect;
  const source = t.sourceOf(effect.minutesNumber, showDay(effect.actOn), effect.noticeNumber, showDay(effect.noticeOn));
  return (
    <>
      <h3 className={effect.state === 'TAKEN_BACK' ? 'effect-over' : undefined}>{effect.title}</h3>
      <p className="effect-worth">
        <Worth effect={effect} />
      </p>
      <p className="row-facts">
        <span className={effect.state === 'PROPOSED' ? 'tag tag-warm' : 'tag tag-plain'}>{t.states[effect.state]}</span>
        <SeverityTag severity={effect.severity} />
      </p>
      <Facts
        items={[
          [t.detail, effect.detail],
          [t.part, t.parts[effect.part]],
          [t.basis, effect.legalBasis],
          [t.source, source],
          [t.statement, effect.statement],
          [t.reply, effect.reply === null ? null : t.said(effect.reply, showInstant(effect.repliedAt ?? ''))],
          [
            t.decision,
            decidedAt === null ? null : t.decidedBy(decidedByName ?? '', showInstant(decidedAt), decisionReason),
          ],
          [
            t.takenBack,
            takenBackAt === null ? null : t.decidedBy(takenBackByName ?? '', showInstant(takenBackAt), takenBackReason),
          ],
        ]}
      />
    </>
  );
}

/** What it takes off, or may take off. */
function Worth({ effect }: { effect: FindingEffect }) {
  const { effects: t, evaluation: e } = useT();
  const { state, criterion, points, decidedCriterion, decidedPoints } = effect;
  if (state === 'PROPOSED') return <strong>{t.proposal(typedPoints(points), e.criterionName(criterion))}</strong>;
  if (state === 'TAKEN_BACK' || decidedCriterion === null || decidedPoints === null) return <>{t.takesNothing}</>;
  return <strong>{t.takes(typedPoints(decidedPoints), e.criterionName(decidedCriterion))}</strong>;
}

/** Where it comes from, for whoever may open it there. */
function Origin({ effect, readAs }: { effect: FindingEffect; readAs: Evaluation['readAs'] }) {
  const { effects: t } = useT();
  const me = useMe();
  if (readAs === 'OWN') return <Link href={`/named-findings/${effect.findingId}`}>{t.openOwn}</Link>;
  if (!me.permissions.includes('inspection.read')) return null;
  return <Link href={`/inspections/${effect.inspectionId}`}>{t.open}</Link>;
}
