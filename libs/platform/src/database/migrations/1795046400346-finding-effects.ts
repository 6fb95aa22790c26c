import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
// Whoever sees the person's month sees what bears on it: the person, whoever assesses, whoever reads the body's months.
const OF_MONTH = `EXISTS (SELECT 1 FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
  WHERE e.tenant_id = finding_effect.tenant_id AND e.staff_member_id = finding_effect.staff_member_id AND c.month = finding_effect.month)`;
const SEEN = `${TENANT} AND (${reached('inspecting_unit_id')} OR staff_member_id = (SELECT app_person()) OR ${OF_MONTH})`;

const DECISION = ['decided_by', 'decided_by_name', 'decided_at'];
const TAKING_BACK = ['taken_back_reason', 'taken_back_by_name', 'taken_back_at'];
const DECIDED = [
  ...['state', 'decided_criterion', 'decided_points', 'decision_reason', ...DECISION, ...TAKING_BACK, 'version'],
  ...['title', 'detail', 'finding_class', 'severity', 'criterion', 'points'],
];
const STATES = ['PROPOSED', 'ACCEPTED', 'CHANGED', 'REJECTED'];
const STEPS = STATES.flatMap((from) => [
  ...STATES.filter((to) => to !== from && to !== 'PROPOSED').map((to) => `${from}>${to}`),
  `${from}>TAKEN_BACK`,
]);
const OWNER = `pg_get_userbyid((SELECT relowner FROM pg_class WHERE oid = TG_RELID))`;

const BY_THE_PERSON = `OLD.staff_member_id = app_person() AND`;
const BY_THEIR_OWN_HAND = `${BY_THE_PERSON} current_user <> ${OWNER} AND`;
/** The month's own rule stays as it is, but what the owner's functions do about a closed month is not the person's own hand. */
const replaceInStays = (from: string, to: string): string =>
  `DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('evaluation_stays'::regproc), '${from}', '${to}'); END $do$`;

/**
 * What a concluded finding is proposed to take off a person's general criteria, in the month of the act; decided by whoever assesses,
 * answered by the person, taken back with the finding. A closed month that it bore on is decided again, as a new decision.
 */
export class FindingEffects1795046400346 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE finding_effect (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        inspection_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        staff_member_id uuid NOT NULL,
        person_name text NOT NULL,
        part text NOT NULL CONSTRAINT finding_effect_part CHECK (part IN ('SUBJECT', 'RESPONSIBLE')),
        month date NOT NULL CONSTRAINT finding_effect_month CHECK (extract(day FROM month) = 1),
        act_on date NOT NULL CONSTRAINT finding_effect_act CHECK (date_trunc('month', act_on::timestamp)::date = month),
        title text NOT NULL CHECK (title IS NFC NORMALIZED),
        detail text CHECK (detail IS NFC NORMALIZED),
        finding_class text NOT NULL CONSTRAINT finding_effect_class CHECK (finding_class IN ('SHORTCOMING', 'LIMITATION', 'BREACH')),
        severity text NOT NULL CONSTRAINT finding_effect_severity CHECK (severity IN ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4')),
        legal_basis text CHECK (legal_basis IS NFC NORMALIZED),
        minutes_number text NOT NULL,
        notice_number text NOT NULL,
        notice_on date NOT NULL,
        statement text CHECK (statement IS NFC NORMALIZED),
        criterion text NOT NULL,
        points text NOT NULL CONSTRAINT finding_effect_points CHECK (points ~ '^[0-9]+(\\.[0-9]{1,2})?$'),
        state text NOT NULL CONSTRAINT finding_effect_state CHECK (state IN ('${STATES.join("', '")}', 'TAKEN_BACK')),
        proposed_at timestamptz NOT NULL,
        decided_criterion text,
        decided_points text CONSTRAINT finding_effect_decided_points CHECK (decided_points ~ '^[0-9]+(\\.[0-9]{1,2})?$'),
        decision_reason text CHECK (decision_reason IS NFC NORMALIZED),
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        taken_back_reason text CHECK (taken_back_reason IS NFC NORMALIZED),
        taken_back_by_name text,
        taken_back_at timestamptz,
        reply text CHECK (reply IS NFC NORMALIZED),
        replied_at timestamptz,
        version int NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, decided_by) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT finding_effect_once UNIQUE (finding_id, staff_member_id),
        CONSTRAINT finding_effect_decider CHECK (decided_by <> staff_member_id),
        CONSTRAINT finding_effect_decision CHECK (num_nulls(${DECISION.join(', ')}) IN (0, ${DECISION.length})
          AND (state = 'TAKEN_BACK' OR (state = 'PROPOSED') = (decided_at IS NULL))
          AND (decided_criterion IS NULL) = (decided_points IS NULL)
          AND (state NOT IN ('ACCEPTED', 'CHANGED') OR decided_points IS NOT NULL)
          AND (state NOT IN ('CHANGED', 'REJECTED') OR decision_reason IS NOT NULL)),
        CONSTRAINT finding_effect_taken_back CHECK (num_nulls(${TAKING_BACK.join(', ')}) IN (0, ${TAKING_BACK.length})
          AND (state = 'TAKEN_BACK') = (taken_back_at IS NOT NULL)),
        CONSTRAINT finding_effect_reply CHECK ((reply IS NULL) = (replied_at IS NULL))
      )
    `);
    await q.query(`COMMENT ON COLUMN finding_effect.org_unit_id IS 'The inspected unit'`);
    await q.query(`COMMENT ON COLUMN finding_effect.act_on IS 'The day of the visit, whenever it was concluded'`);
    await q.query(`CREATE INDEX finding_effect_of_person ON finding_effect (staff_member_id, month)`);
    await q.query(`CREATE INDEX finding_effect_of_decider ON finding_effect (decided_by) WHERE decided_by IS NOT NULL`);
    await q.query(`SELECT protect_table('finding_effect')`);
    await q.query(`CREATE POLICY inspecting_or_of_month ON finding_effect FOR SELECT USING (${SEEN})`);
    await q.query(
      `CREATE POLICY inspecting_insert ON finding_effect FOR INSERT WITH CHECK (${TENANT} AND ${reached('inspecting_unit_id')})`,
    );
    await q.query(`CREATE POLICY inspecting_or_of_month_update ON finding_effect FOR UPDATE USING (${SEEN})`);
    await q.query(`CREATE TRIGGER finding_effect_step BEFORE UPDATE OF state ON finding_effect FOR EACH ROW
      EXECUTE FUNCTION refuse_wrong_step('${STEPS.join("', '")}')`);
    // Whoever it is about answers, and decides nothing; what was proposed and from what stays as it was.
    await q.query(`
      CREATE FUNCTION finding_effect_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        open_to text[] := CASE WHEN NEW.staff_member_id = app_person() AND current_user <> ${OWNER}
          THEN ARRAY['reply', 'replied_at', 'version'] ELSE ARRAY['${DECIDED.join("', '")}'] END;
      BEGIN
        IF OLD.taken_back_at IS NOT NULL OR to_jsonb(NEW) - open_to IS DISTINCT FROM to_jsonb(OLD) - open_to THEN
          RAISE EXCEPTION 'finding_effect % stays as it is', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_effect_stays';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`CREATE TRIGGER finding_effect_stays BEFORE UPDATE ON finding_effect FOR EACH ROW
      EXECUTE FUNCTION finding_effect_stays()`);
    await q.query(`ALTER TABLE inbox_item DROP CONSTRAINT inbox_item_about_type, ADD CONSTRAINT inbox_item_about_type
      CHECK (about_type IN ('task', 'inspection', 'amendment', 'finding', 'account', 'evaluation'))`);
    await q.query(replaceInStays(BY_THE_PERSON, BY_THEIR_OWN_HAND));
    await this.functions(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION finding_effects_take_back(uuid, text, text, timestamptz)`);
    await q.query(`DROP FUNCTION evaluation_decide_again(uuid, text, text, timestamptz)`);
    await q.query(`DROP FUNCTION finding_effect_months(uuid[])`);
    await q.query(`DROP TABLE finding_effect`);
    await q.query(`DROP FUNCTION finding_effect_stays`);
    await q.query(replaceInStays(BY_THEIR_OWN_HAND, BY_THE_PERSON));
    await q.query(`DELETE FROM inbox_read r USING inbox_item i WHERE i.id = r.item_id AND i.about_type = 'evaluation'`);
    await q.query(`DELETE FROM inbox_item WHERE about_type = 'evaluation'`);
    await q.query(`ALTER TABLE inbox_item DROP CONSTRAINT inbox_item_about_type, ADD CONSTRAINT inbox_item_about_type
      CHECK (about_type IN ('task', 'inspection', 'amendment', 'finding', 'account'))`);
  }

  /** What the inspecting body, which sees nobody's month, has to know and to do about one; and no more than that. */
  private async functions(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION finding_effect_months(p_effects uuid[])
      RETURNS TABLE ("effectId" uuid, "evaluationId" uuid, "superiorId" uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT f.id, e.id, e.superior_id FROM finding_effect f
          JOIN evaluation_cycle c ON c.tenant_id = f.tenant_id AND c.month = f.month
          JOIN evaluation e ON e.tenant_id = c.tenant_id AND e.cycle_id = c.id AND e.staff_member_id = f.staff_member_id
         WHERE f.id = ANY (p_effects) AND f.tenant_id = app_tenant() AND ${reached('f.inspecting_unit_id')}
           AND e.superseded_at IS NULL AND e.result = 'STATE'
      $$`);
    // The person's closed month, and a leader's whose d turns on it (Đ.15): by how far the effect moves the person's total.
    await q.query(`
      CREATE FUNCTION evaluation_decide_again(p_effect uuid, p_reason text, p_by text, p_at timestamptz) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        f finding_effect; e evaluation; next_id uuid; again jsonb := '[]'; was_locked boolean; cycle evaluation_cycle;
      BEGIN
        SELECT * INTO f FROM finding_effect x WHERE x.id = p_effect AND x.tenant_id = app_tenant();
        IF f.id IS NULL OR NOT (
             (f.state = 'TAKEN_BACK' AND ${reached('f.inspecting_unit_id')})
             OR (f.state IN ('ACCEPTED', 'CHANGED') AND f.decided_by = app_person())) THEN
          RAISE EXCEPTION 'nothing is decided again' USING ERRCODE = 'insufficient_privilege';
        END IF;
        FOR e IN
          WITH own AS (
            SELECT o.*, nullif(split_part(o.total, '/', 1), '')::numeric AS n,
                   coalesce(nullif(split_part(o.total, '/', 2), ''), '1')::numeric AS d,
                   (o.regime #>> '{formula,completedFrom}')::numeric AS line
              FROM evaluation o JOIN evaluation_cycle c ON c.tenant_id = o.tenant_id AND c.id = o.cycle_id
             WHERE o.tenant_id = f.tenant_id AND o.staff_member_id = f.staff_member_id AND c.month = f.month
               AND o.state = 'LOCKED' AND o.superseded_at IS NULL
               AND (f.state = 'TAKEN_BACK') = coalesce(
                     o.facts -> 'effects' @> jsonb_build_array(jsonb_build_object('id', f.id)), false)),
          turned AS (
            SELECT own.cycle_id, own.staff_member_id FROM own
             WHERE CASE WHEN f.state = 'TAKEN_BACK' THEN n < line * d AND n + f.decided_points::numeric * d >= line * d
                        ELSE n >= line * d AND n - f.decided_points::numeric * d < line * d END)
          SELECT x.* FROM evaluation x WHERE x.cycle_id IN (SELECT own.cycle_id FROM own) AND x.superseded_at IS NULL
             AND x.state = 'LOCKED' AND (x.id IN (SELECT own.id FROM own) OR EXISTS (SELECT 1 FROM turned t
                WHERE t.cycle_id = x.cycle_id AND x.facts -> 'leader' -> 'subordinates' @> jsonb_build_array(jsonb_build_object('staffMemberId', t.staff_member_id))))
           ORDER BY 1 FOR UPDATE
        LOOP
          SELECT * INTO cycle FROM evaluation_cycle c WHERE c.id = e.cycle_id FOR UPDATE;
          was_locked := cycle.state = 'LOCKED';
          next_id := gen_random_uuid();
          UPDATE evaluation x SET superseded_at = p_at, superseded_by_name = p_by, superseded_reason = p_reason WHERE x.id = e.id;
          INSERT INTO evaluation SELECT (jsonb_populate_record(e, jsonb_build_object('id', next_id, 'number', e.number + 1,
            'supersedes_id', e.id, 'version', 1, 'facts', NULL, 'total', NULL, 'hundredths', NULL, 'band', NULL,
            'locked_by_name', NULL, 'locked_at', NULL, 'state', CASE
              WHEN e.superior_points IS NOT NULL THEN CASE WHEN e.remarked_at IS NULL THEN 'SUPERIOR_ASSESSED' ELSE 'REMARKED' END
              WHEN e.submitted_at IS NULL THEN 'SELF_DRAFT' ELSE 'SELF_SUBMITTED' END))).*;
          IF was_locked THEN
            UPDATE evaluation_cycle c SET state = 'OPEN', locked_by_name = NULL, locked_at = NULL, version = c.version + 1
             WHERE c.id = cycle.id;
          END IF;
          again := again || jsonb_build_object('id', e.id, 'nextId', next_id, 'orgUnitId', e.org_unit_id, 'bodyId', cycle.org_unit_id,
            'personName', e.person_name, 'month', to_char(cycle.month, 'YYYY-MM'), 'cycleWasLocked', was_locked,
            'isOwn', e.staff_member_id = f.staff_member_id);
        END LOOP;
        RETURN again;
      END $$`);
    // The months are held first, as whoever locks one holds it: a month is closed with the effect or without it, never between.
    await q.query(`
      CREATE FUNCTION finding_effects_take_back(p_finding uuid, p_reason text, p_by text, p_at timestamptz) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE f finding_effect; back jsonb := '[]'; again jsonb := '[]';
      BEGIN
        IF NOT EXISTS (SELECT FROM finding x WHERE x.id = p_finding AND x.state = 'WITHDRAWN' AND x.tenant_id = app_tenant()
                         AND ${reached('x.inspecting_unit_id')}) THEN
          RAISE EXCEPTION 'nothing is taken back' USING ERRCODE = 'insufficient_privilege';
        END IF;
        PERFORM 1 FROM evaluation_cycle c WHERE c.tenant_id = app_tenant() AND EXISTS (
            SELECT 1 FROM finding_effect x JOIN evaluation e ON e.tenant_id = x.tenant_id AND e.staff_member_id = x.staff_member_id
             WHERE x.finding_id = p_finding AND x.month = c.month AND e.cycle_id = c.id) ORDER BY c.id FOR UPDATE;
        PERFORM 1 FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
          JOIN finding_effect x ON x.tenant_id = e.tenant_id AND x.staff_member_id = e.staff_member_id AND x.month = c.month
         WHERE x.finding_id = p_finding AND e.superseded_at IS NULL ORDER BY e.id FOR UPDATE OF e;
        FOR f IN SELECT * FROM finding_effect x WHERE x.finding_id = p_finding AND x.state <> 'TAKEN_BACK' ORDER BY x.id FOR UPDATE
        LOOP
          UPDATE finding_effect x SET state = 'TAKEN_BACK', taken_back_reason = p_reason, taken_back_by_name = p_by,
                 taken_back_at = p_at, version = x.version + 1 WHERE x.id = f.id;
          again := again || evaluation_decide_again(f.id, p_reason, p_by, p_at);
          back := back || jsonb_build_object('id', f.id, 'before', f.state);
        END LOOP;
        RETURN jsonb_build_object('back', back, 'again', again);
      END $$`);
    await q.query(
      `REVOKE EXECUTE ON FUNCTION finding_effect_months, evaluation_decide_again, finding_effects_take_back FROM PUBLIC`,
    );
  }
}
