// Each case as choices of equal requests, one list for the product and one for the SQL alone.
import { listStatement, recordStatements } from './statements.mjs';
import { PLACEHOLDER } from './placeholder.mjs';

/** GET /findings of a chair: every request is another commune's chair, who sees what was released to it. */
export function listAsChair({ dist, places }) {
  return {
    name: 'list, 50 open findings, chairs of 120 communes',
    aim: 0.3,
    http: places.read.map((unit) => get(`/api/v1/findings?unitId=${unit}`, places.chairCookie(unit))),
    sql: places.read.map((unit) => ({
      statements: [listStatement(dist, actorOf([unit, unit + 1000, unit + 2000, unit + 3000, unit + 4000]), unit)],
    })),
  };
}

/** GET /findings of an inspector, over 120 communes. */
export function listAsInspector({ dist, places, actor }) {
  return {
    name: 'list, 50 open findings, inspecting side',
    aim: 0.3,
    http: places.read.map((unit) => get(`/api/v1/findings?unitId=${unit}`, places.inspectorCookie)),
    sql: places.read.map((unit) => ({ statements: [listStatement(dist, actor, unit)] })),
  };
}

/** POST …/findings with its audit entry, in 120 open visits, each of its own commune and so of its own lane. */
export async function record({ dist, places, actor, client }) {
  const ask = async ({ text, values }) => (await client.query(text, values)).rows;
  const http = [];
  const sql = [];
  for (const [index, visit] of places.visits.entries()) {
    const item = places.items[index % places.items.length];
    const input = {
      id: PLACEHOLDER,
      checklistItemId: item.id,
      title: item.title,
      detail: places.detail,
      findingClass: 'SHORTCOMING',
      severity: 'LEVEL_2',
      count: 3,
    };
    http.push(post(`/api/v1/inspections/${visit.id}/findings`, places.inspectorCookie, input));
    sql.push({ statements: await recordStatements(dist, actor, visit.id, { input, ask }) });
  }
  return { name: 'record a finding with its audit entry, 120 lanes', aim: 0.35, http, sql };
}

/** The inspector of the demo as the product sees him once he is signed in. */
export async function inspectorOf(client) {
  const { rows } = await client.query(`
    SELECT a.id, a.username, s.id AS "staffMemberId", s.full_name AS name, g.unit_ids AS units
      FROM account a JOIN staff_member s ON s.id = a.staff_member_id JOIN role_grant g ON g.account_id = a.id
     WHERE a.username = 'tham.nguyen'`);
  const { units, ...person } = rows[0];
  return { ...actorOf(units), ...person, kind: 'account', position: '', grants: [] };
}

function actorOf(units) {
  return { tenantId: 1, scope: { tenantWide: false, units } };
}

function get(path, cookie) {
  return { head: head('GET', path, cookie, ''), body: '', status: 200, path, cookie };
}

function post(path, cookie, content) {
  const body = JSON.stringify(content);
  const more = `x-kycuong: 1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return { head: head('POST', path, cookie, more), body, status: 201, path, cookie };
}

function head(method, path, cookie, more) {
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\naccept: application/json\r\n${more}\r\n`;
}
