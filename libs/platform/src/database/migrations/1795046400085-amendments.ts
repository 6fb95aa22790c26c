import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITHDRAWALS = ['RELEASED>WITHDRAWN', 'CONCLUDED>WITHDRAWN'];
// What no amendment changes.
const OTHERS = (row: 'NEW' | 'OLD'): string => {
  const columns = ['handling', 'found_on', 'document_number', 'out_of', 'place', 'remedy_note', 'legal_basis'];
  return `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
};

/** What is fixed with the minutes changes by an amendment that somebody else has approved, and by nothing else. */
export class Amendments1795046400085 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE finding_amendment (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        inspection_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT finding_amendment_kind CHECK (kind IN ('CORRECTION', 'WITHDRAWAL')),
        state text NOT NULL CONSTRAINT finding_amendment_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REFUSED')),
        before_content text NOT NULL,
        after_content text,
        reason text NOT NULL CHECK (reason IS NFC NORMALIZED),
        proposed_by uuid NOT NULL,
        proposed_by_name text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        decision_reason text CHECK (decision_reason IS NFC NORMALIZED),
        content_hash bytea NOT NULL,
        CONSTRAINT finding_amendment_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT finding_amendment_four_eyes CHECK (decided_by <> proposed_by),
        CONSTRAINT finding_amendment_content CHECK ((kind = 'CORRECTION') = (after_content IS NOT NULL)),
        CONSTRAINT finding_amendment_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL)
          AND (decided_by IS NULL) = (decided_by_name IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
          AND (decided_by IS NULL) = (decision_reason IS NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
        FOREIGN KEY (tenant_id, proposed_by) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, decided_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`
      CREATE UNIQUE INDEX finding_amendment_one_open ON finding_amendment (finding_id, kind) WHERE state = 'PROPOSED'
    `);
    await q.query(`
      CREATE INDEX finding_amendment_by_team ON finding_amendment
        (inspecting_unit_id, state, proposed_at DESC, id DESC)
    `);
    await q.query(`CREATE INDEX finding_amendment_of_finding ON finding_amendment (finding_id, decided_at)`);
    await q.query(`
      CREATE TRIGGER finding_amendment_steps BEFORE UPDATE ON finding_amendment FOR EACH ROW
        EXECUTE FUNCTION refuse_wrong_step('PROPOSED>APPROVED', 'PROPOSED>REFUSED')
    `);
    await q.query(`
      CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'amendment % has been decided', OLD.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_amendment_once';
      END $$
    `);
    await q.query(`
      CREATE TRIGGER finding_amendment_once BEFORE UPDATE ON finding_amendment FOR EACH ROW
        WHEN (OLD.state <> 'PROPOSED') EXECUTE FUNCTION refuse_second_decision()
    `);
    await q.query(`
      CREATE FUNCTION refuse_amendment_of_unreleased() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM finding f WHERE f.id = NEW.finding_id AND f.state IN ('RELEASED', 'CONCLUDED')
           AND (f.inspection_id, f.org_unit_id, f.inspecting_unit_id) =
               (NEW.inspection_id, NEW.org_unit_id, NEW.inspecting_unit_id) FOR SHARE;
        IF NOT FOUND OR NEW.state <> 'PROPOSED' THEN
          RAISE EXCEPTION 'finding % cannot be amended', NEW.finding_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_amendment_of_released';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER finding_amendment_of_released BEFORE INSERT ON finding_amendment FOR EACH ROW
        EXECUTE FUNCTION refuse_amendment_of_unreleased()
    `);

    await q.query(`
      ALTER TABLE finding ADD COLUMN amendment_id uuid, ADD COLUMN corrected_at timestamptz,
        ADD CONSTRAINT finding_amended_by FOREIGN KEY (tenant_id, amendment_id) REFERENCES finding_amendment (tenant_id, id) DEFERRABLE,
        DROP CONSTRAINT finding_released,
        ADD CONSTRAINT finding_released CHECK ((state NOT IN ('RELEASED', 'CONCLUDED') OR released_at IS NOT NULL)
          AND (state <> 'RECORDED' OR released_at IS NULL))
    `);
    await q.query(
      `COMMENT ON COLUMN finding.amendment_id IS 'The last approved amendment, which its content or its withdrawal is of'`,
    );
    await q.query(`SELECT change_steps('finding', 'finding_steps', $1, '{}')`, [WITHDRAWALS]);
    await this.guardMinutes(q, 'WHEN (NEW.amendment_id IS NULL)');
    await q.query(`
      CREATE FUNCTION finding_content(f finding) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT jsonb_build_object('title', f.title, 'detail', f.detail, 'findingClass', f.finding_class,
          'severity', f.severity, 'count', f.count, 'recommendedAction', f.recommended_action)
      $$
    `);
    // Exactly the change that was approved, in the unit of work that approved it, and each approval once.
    await q.query(`
      CREATE FUNCTION refuse_unapproved_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.amendment_id IS NOT DISTINCT FROM OLD.amendment_id THEN
          IF (NEW.amendment_id IS NULL OR finding_content(NEW) = finding_content(OLD) AND ${OTHERS('NEW')} IS NOT DISTINCT FROM ${OTHERS('OLD')})
              AND NOT (OLD.released_at IS NOT NULL AND NEW.state = 'WITHDRAWN' AND OLD.state <> 'WITHDRAWN') THEN
            RETURN NEW;
          END IF;
        ELSIF TG_OP = 'INSERT' AND NEW.amendment_id IS NULL THEN
          RETURN NEW;
        ELSIF TG_OP = 'UPDATE' THEN
          PERFORM 1 FROM finding_amendment a WHERE a.id = NEW.amendment_id AND a.finding_id = NEW.id
             AND a.state = 'APPROVED' AND a.decided_at = app_now()
             AND ${OTHERS('NEW')} IS NOT DISTINCT FROM ${OTHERS('OLD')}
             AND CASE a.kind
               WHEN 'WITHDRAWAL' THEN NEW.state = 'WITHDRAWN' AND NEW.withdrawn_reason = a.reason
                 AND finding_content(NEW) = finding_content(OLD)
               ELSE NEW.state = OLD.state AND finding_content(NEW) = a.after_content::jsonb END;
          IF FOUND THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION 'no approved amendment of finding % says so', NEW.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_amended';
      END $$
    `);
    await q.query(`
      CREATE TRIGGER finding_amended BEFORE INSERT OR UPDATE ON finding FOR EACH ROW
        EXECUTE FUNCTION refuse_unapproved_amendment()
    `);
    // A task says what its finding says.
    await q.query(`
      CREATE FUNCTION refuse_other_task_content() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM finding f WHERE f.id = NEW.finding_id AND f.amendment_id IS NOT NULL
           AND (f.title, f.detail, f.finding_class, f.severity, f.recommended_action) IS NOT DISTINCT FROM
               (NEW.title, NEW.detail, NEW.finding_class, NEW.severity, NEW.recommended_action);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'task % says something else than its finding', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_content';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER remediation_task_content BEFORE UPDATE ON remediation_task FOR EACH ROW
        WHEN ((OLD.title, OLD.detail, OLD.finding_class, OLD.severity, OLD.recommended_action) IS DISTINCT FROM
              (NEW.title, NEW.detail, NEW.finding_class, NEW.severity, NEW.recommended_action))
        EXECUTE FUNCTION refuse_other_task_content()
    `);
    await q.query(`SELECT change_words('task_event', 'task_event_action', ARRAY['corrected'], '{}')`);

    await q.query(`SELECT protect_table('finding_amendment')`);
    // The inspected side learns of an amendment once it holds, not while it is only proposed.
    await q.query(`
      CREATE POLICY inspecting_side_and_what_holds ON finding_amendment FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND (inspecting_unit_id = ANY ((SELECT app_units())::int[]) OR (state = 'APPROVED'
          AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))))
    `);
    await q.query(`
      CREATE POLICY inspecting_side_proposes ON finding_amendment FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND proposed_by = (SELECT app_person()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[]))
    `);
    await q.query(`
      CREATE POLICY inspecting_side_decides ON finding_amendment FOR UPDATE
        USING (tenant_id = (SELECT app_tenant()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[]))
        WITH CHECK (tenant_id = (SELECT app_tenant()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`SELECT change_words('task_event', 'task_event_action', '{}', ARRAY['corrected'])`);
    await q.query(`DROP TRIGGER remediation_task_content ON remediation_task`);
    await q.query(`DROP TRIGGER finding_amended ON finding`);
    await q.query(`DROP FUNCTION refuse_other_task_content, refuse_unapproved_amendment, finding_content`);
    await this.guardMinutes(q, '');
    await q.query(`SELECT change_steps('finding', 'finding_steps', '{}', $1)`, [WITHDRAWALS]);
    await q.query(`
      ALTER TABLE finding DROP CONSTRAINT finding_released,
        ADD CONSTRAINT finding_released CHECK ((state IN ('RELEASED', 'CONCLUDED')) = (released_at IS NOT NULL)),
        DROP COLUMN amendment_id, DROP COLUMN corrected_at
    `);
    await q.query(`DROP TABLE finding_amendment`);
    await q.query(`DROP FUNCTION refuse_amendment_of_unreleased, refuse_second_decision`);
  }

  // What was never amended stays under the rule of the locked minutes; what is being amended, under its approval.
  private async guardMinutes(q: QueryRunner, when: string): Promise<void> {
    await q.query(`DROP TRIGGER finding_minutes ON finding`);
    await q.query(`
      CREATE TRIGGER finding_minutes BEFORE INSERT OR UPDATE ON finding FOR EACH ROW ${when}
        EXECUTE FUNCTION refuse_finding_in_locked_minutes()
    `);
  }
}
