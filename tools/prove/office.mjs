import { v7 as uuidv7 } from 'uuid';

const LONGEST_ANSWER_MS = 10_000;
const VISITS = 4;
const FINDINGS_BEFORE_LOCK = 3;

/** The demo's inspector at work: makes requests that can be sent again as they are. */
export class Office {
  visits = [];

  /** Signs in, and opens the visits that findings are recorded in. `urlOf` gives the server's address of the moment. */
  static async open(urlOf) {
    const office = Object.assign(new Office(), { urlOf });
    const [inspector] = (await office.read('/demo/accounts')).items.filter(({ role }) => role === 'INSPECTOR');
    await office.signIn(inspector);
    const { unit } = await office.read('/me');
    const [head, secretary] = (await office.read(`/staff-members?unitId=${unit.id}`)).items;
    const units = (await office.read('/units?kind=COMMUNE')).items.filter(({ validTo }) => validTo === null);
    Object.assign(office, { headId: head.id, secretaryId: secretary.id, units });
    for (let index = 0; index < VISITS; index += 1) {
      const visit = office.visit(units[index % units.length].id);
      const answer = await visit.send();
      if (answer.status !== visit.expects) throw new Error(`no visit was opened: ${answer.text}`);
      office.visits.push(visit.id);
    }
    return office;
  }

  async signIn({ username, password }) {
    const answer = await this.send('POST', '/auth/login', { username, password });
    this.cookie = answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  }

  finding(below, visit = this.visits[below(this.visits.length)]) {
    return this.request('finding', 'finding', `/inspections/${visit}/findings`, {
      title: 'Sổ tiếp công dân chưa ghi đủ theo mẫu',
      detail: 'Sổ ghi thiếu cột kết quả xử lý từ tháng bảy đến nay.',
      findingClass: 'SHORTCOMING',
      severity: 'LEVEL_2',
    });
  }

  visit(unitId) {
    return this.request('visit', 'inspection', '/inspections', {
      mode: 'SURPRISE',
      unitId,
      decisionNumber: '1187/QĐ-UBND',
      decisionDate: '2026-01-05',
      headId: this.headId,
      secretaryId: this.secretaryId,
      representativeName: 'Trần Văn Bình',
      representativePosition: 'Phó Chủ tịch UBND xã',
    });
  }

  /** One visit after the other: opened, a few findings, minutes locked. */
  locker() {
    let step = 0;
    let visit;
    return () => {
      const at = step % (FINDINGS_BEFORE_LOCK + 2);
      step += 1;
      if (at === 0) {
        const opening = this.visit(this.units[step % this.units.length].id);
        visit = opening.id;
        return opening;
      }
      return at <= FINDINGS_BEFORE_LOCK ? this.finding(undefined, visit) : this.lock(visit);
    };
  }

  lock(visit) {
    const path = `/inspections/${visit}/lock`;
    const key = { 'idempotency-key': uuidv7() };
    const isThere = (client) => isLocked(client, visit);
    return { kind: 'lock', id: visit, path, expects: 200, isThere, send: () => this.send('POST', path, {}, key) };
  }

  request(kind, table, path, content) {
    const body = { id: uuidv7(), ...content };
    const isThere = (client) => exists(client, table, body.id);
    return { kind, id: body.id, path, body, expects: 201, isThere, send: () => this.send('POST', path, body) };
  }

  async read(path) {
    const { status, text } = await this.send('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text);
  }

  async send(method, path, body, headers = {}) {
    const answer = await fetch(`${this.urlOf()}/api/v1${path}`, {
      method,
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
      headers: {
        'x-kycuong': '1',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, text: await answer.text(), cookies: answer.headers.getSetCookie() };
  }
}

async function exists(client, table, id) {
  return (await client.query(`SELECT 1 FROM ${table} WHERE id = $1`, [id])).rowCount;
}

async function isLocked(client, id) {
  return (await client.query('SELECT 1 FROM inspection WHERE id = $1 AND locked_at IS NOT NULL', [id])).rowCount;
}
