import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { isBody, UnitService } from '@app/organization';
import { ApplicationLock, contentHash, isSameAgain, platformProblems, UnitOfWork } from '@app/platform';
import { notTaken } from '../month/month.problems';
import { EVALUATION_SETTINGS } from '../rules/evaluation-settings';
import { endedOn, ownRule, type RegimeOrigin } from '../rules/own-rule';
import { adopted, ownRuleFaults } from '../rules/regime-in-force';
import type { Regime } from '../rules/regime';
import { REGIMES } from '../rules/regimes';
import type { AdoptRegimeRequest, ChooseRequest, EndRegimeRequest, OwnRuleRequest } from './dto/regime.requests';
import { BodyRegime } from './entities/body-regime.entity';
import { EvaluationChoice } from './entities/evaluation-choice.entity';
import { choiceWithdrawn, chosen, ruleEnded, ruleEntered } from './regime.audit';
import { regimeProblems } from './regime.problems';

/** Whoever enters a rule of a body waits here for others who do; a number of our own beside the body's. */
const RULES_LOCK = 7_209_471;

type Known = (
  known: readonly Regime[],
) => { readonly regime: Regime } | { readonly faults: ReturnType<typeof ownRuleFaults> };

/** Writes down which rules hold in a body by its own decisions, and how it reads what the texts leave open. */
@Injectable()
export class RegimeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
  ) {}

  /** A regime taken up for people to whom it leaves that to the body. @returns the body */
  adopt(input: AdoptRegimeRequest): Promise<number> {
    const regime = REGIMES.find(({ version }) => version === input.version);
    if (!regime) throw new Error(`there is no regime ${input.version}`);
    return this.enter(input, 'ADOPTED', (known) => {
      const { staffKinds, basis, validFrom, validUntil } = input;
      return adopted(regime, { staffKinds, basis, validFrom, validUntil }, known);
    });
  }

  /** A document of the body's own. @returns the body */
  enterOwn(input: OwnRuleRequest): Promise<number> {
    requireFit(input);
    const { unitId: _, ...said } = input;
    const regime = ownRule({
      ...said,
      generalMax: exact(input.generalMax),
      taskMax: exact(input.taskMax),
      criteria: input.criteria.map(({ code, max }) => ({ code, max: exact(max) })),
      bands: input.bands.map(({ code, from }) => ({ code, from: exact(from) })),
    });
    return this.enter(input, 'OWN', (known) => {
      // The numbers of the formula stand beside the others in the request.
      const faults = ownRuleFaults(regime, known).map(({ at, ...fault }) => ({
        ...fault,
        at: at.replace('/formula/', '/'),
      }));
      return faults.length > 0 ? { faults } : { regime };
    });
  }

  /** From a day on it does not hold any more; months that were opened under it keep it. @returns the body */
  async end(id: string, { endsOn, reason }: EndRegimeRequest): Promise<number> {
    const open = this.unitOfWork.current;
    const rule = await this.rule(id);
    if (rule.endsOn !== null) throw regimeProblems['rule-ended']();
    const { validFrom: from, validUntil } = rule.regime;
    if (validUntil !== null && endsOn >= validUntil)
      throw regimeProblems['rule-ends-anyway']({ until: validUntil }, { pointer: '/endsOn', value: endsOn });
    if (endsOn < from) throw regimeProblems['rule-ends-first']({ from }, { pointer: '/endsOn', value: endsOn });
    const ended = { endsOn, endedReason: reason, endedByName: open.actor.name, endedAt: open.now };
    await open.repo(BodyRegime).then((repo) => repo.update({ id }, ended));
    this.audit.record(ruleEnded({ ...rule, ...ended }));
    return rule.orgUnitId;
  }

  /** How the body reads an open point from a day on. @returns the body */
  async choose(input: ChooseRequest): Promise<number> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    await open.query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [RULES_LOCK, input.unitId] });
    const repo = await open.repo(EvaluationChoice);
    if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return input.unitId;
    const { id, unitId, key, value, validFrom, basis } = input;
    await this.requireBody(unitId);
    const { choices: known, later } = EVALUATION_SETTINGS[key];
    const choices = (known as readonly string[]).filter((one) => !(later as readonly string[]).includes(one));
    if (!choices.includes(value)) {
      throw regimeProblems['choice-unknown']({ choices: choices.join(', ') }, { pointer: '/value', value });
    }
    const choice: EvaluationChoice = {
      ...{ id, tenantId: open.actor.tenantId, orgUnitId: unitId, key, value, validFrom, basis },
      ...{ setByName: open.actor.name, setAt: open.now, withdrawnAt: null, withdrawnByName: null, contentHash: hash },
    };
    await repo.insert(choice);
    this.audit.record(chosen(choice));
    return unitId;
  }

  /** Takes a choice back; what it decided meanwhile stays. @returns the body */
  async withdraw(id: string): Promise<number> {
    const open = this.unitOfWork.current;
    const choice = await this.choice(id);
    if (choice.withdrawnAt !== null) throw regimeProblems['choice-withdrawn']();
    const withdrawn = { withdrawnAt: open.now, withdrawnByName: open.actor.name };
    await open.repo(EvaluationChoice).then((repo) => repo.update({ id }, withdrawn));
    this.audit.record(choiceWithdrawn(choice));
    return choice.orgUnitId;
  }

  /** The body of a rule, for answering the same request again. */
  async bodyOfRule(id: string): Promise<number> {
    return (await this.rule(id)).orgUnitId;
  }

  async bodyOfChoice(id: string): Promise<number> {
    return (await this.choice(id)).orgUnitId;
  }

  private async enter(input: AdoptRegimeRequest | OwnRuleRequest, origin: RegimeOrigin, made: Known): Promise<number> {
    const open = this.unitOfWork.current;
    const { id, unitId, basis } = input;
    const hash = contentHash(input);
    await open.query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [RULES_LOCK, unitId] });
    const repo = await open.repo(BodyRegime);
    if (isSameAgain(await repo.findOneBy({ id }), id, hash)) return unitId;
    await this.requireBody(unitId);
    if (basis.issuedOn > open.today) {
      throw regimeProblems['paper-ahead']({}, { pointer: '/basis/issuedOn', value: basis.issuedOn });
    }
    const there = await repo.findBy({ tenantId: open.actor.tenantId, orgUnitId: unitId });
    const entered = made([...REGIMES, ...there.map(({ regime, endsOn }) => endedOn(regime, endsOn))]);
    if ('faults' in entered) throw notTaken(entered.faults);
    const rule: BodyRegime = {
      ...{ id, tenantId: open.actor.tenantId, orgUnitId: unitId, origin, regime: entered.regime },
      ...{ enteredByName: open.actor.name, enteredAt: open.now, contentHash: hash },
      ...{ endsOn: null, endedReason: null, endedByName: null, endedAt: null },
    };
    await repo.insert(rule);
    this.audit.record(ruleEntered(rule));
    return unitId;
  }

  private async requireBody(unitId: number): Promise<void> {
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(this.unitOfWork.current.scope, unit.id)) throw platformProblems['not-found']();
    if (!isBody(unit.kind)) throw regimeProblems['rule-of-part']({}, { pointer: '/unitId', value: unitId });
  }

  private async rule(id: string): Promise<BodyRegime> {
    const repo = await this.unitOfWork.current.repo(BodyRegime);
    return this.requireReached(await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  private async choice(id: string): Promise<EvaluationChoice> {
    const repo = await this.unitOfWork.current.repo(EvaluationChoice);
    return this.requireReached(await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  private requireReached<Row extends { tenantId: number; orgUnitId: number }>(found: Row | null): Row {
    const { actor, scope } = this.unitOfWork.current;
    return this.lock.requireVisible(found, (row) => row.tenantId === actor.tenantId && reaches(scope, row.orgUnitId));
  }
}

/** What a way of counting has no use for is refused rather than forgotten. */
function requireFit({ formula, generalMax, taskMax, over }: OwnRuleRequest): void {
  const unused = {
    ...(formula === 'NO_SCORE' && { generalMax }),
    ...(formula !== 'CONVERTED_WORK_1' && { taskMax, over }),
  };
  for (const [field, value] of Object.entries(unused)) {
    if (value !== null) throw regimeProblems['unused-number']({}, { pointer: `/${field}`, value });
  }
}

/** A number as it is typed, with a comma or a point. */
function exact(typed: string): string;
function exact(typed: string | null): string | null;
function exact(typed: string | null): string | null {
  return typed === null ? null : typed.replace(',', '.');
}
