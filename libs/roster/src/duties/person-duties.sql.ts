import { inFull } from '@app/organization';

/**
 * The duties of the person `s`, as far as `readable` says, as JSON: those that go on first. What a duty is called is what the
 * last version of its list said while the person had it; one that was taken back as a mistake speaks only where no other does.
 */
export const personDuties = (readable: (alias: string) => string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', g.id, 'title', d.title, 'jobPosition', d.job_position,
            'unit', json_build_object('id', n.id, 'name', ${inFull('n')}), 'startsOn', g.starts_on, 'endsOn', g.ends_on)
            ORDER BY g.ends_on DESC NULLS FIRST, g.starts_on DESC, g.id), '[]')
     FROM duty_assignment g JOIN org_unit n ON n.id = g.org_unit_id
     JOIN LATERAL (SELECT d.title, p.name AS job_position FROM duty_list l JOIN duty d ON d.duty_list_id = l.id AND d.code = g.duty_code
                     JOIN job_position p ON p.tenant_id = d.tenant_id AND p.id = d.job_position_id
                    WHERE l.tenant_id = g.tenant_id AND l.org_unit_id = g.org_unit_id
                      AND l.valid_from < coalesce(g.ends_on, 'infinity') ORDER BY l.withdrawn_at IS NOT NULL, l.valid_from DESC LIMIT 1) d ON true
    WHERE g.staff_member_id = s.id AND ${readable('g')} AND g.ends_on IS DISTINCT FROM g.starts_on)`;
