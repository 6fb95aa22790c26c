import { v7 as uuidv7 } from 'uuid';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';

export const DECISION = { number: '88/QĐ-UBND', decidedOn: '2026-10-30', by: 'Chủ tịch UBND xã Minh Khê' };

/** Somebody whom the office takes on. */
export const newcomerAt = (unitId: number, more: object = {}) => ({
  ...{ id: uuidv7(), fullName: 'Trịnh Thị Mới', kind: 'CIVIL_SERVANT', onDay: '2026-11-02', decision: DECISION },
  to: { unitId, position: 'Công chức văn thư' },
  ...more,
});

export const CONTACT = { phone: '0912 345 678', address: 'Thôn Đồng Tâm, xã Minh Khê' };
export const NUMBER = '001085000034';
/** Everything that is kept of somebody behind rights of its own. */
export const ALL_PARTICULARS = {
  contact: { personalNumber: NUMBER, ...CONTACT },
  party: { isMember: true, joinedOn: '2010-02-03', confirmedOn: '2011-02-03', cell: 'Chi bộ Văn phòng' },
  origin: { ethnicGroup: 'Sán Dìu', religion: 'Phật giáo' },
  health: { condition: 'Viêm khớp mạn tính' },
  family: { relatives: 'Vợ: Hoàng Thị Mận; một con sinh 2012' },
};

/** A leave changes nothing else, a transfer the post. */
export const leaveOf = (more: object = {}) => ({
  ...{ id: uuidv7(), kind: 'LEAVE', onDay: '2026-11-16', untilDay: '2026-12-01', leaveKind: 'SICKNESS' },
  ...more,
});
export const transferTo = (unitId: number, more: object = {}) => ({
  ...{
    id: uuidv7(),
    kind: 'TRANSFER',
    onDay: '2026-11-16',
    to: { unitId, position: 'Chuyên viên' },
    decision: DECISION,
  },
  ...more,
});

/** How many contract workers a unit may have. */
export const quotaOf = (unitId: number, more: object = {}) => ({
  ...{ id: uuidv7(), unitId, kind: 'CONTRACT_WORKER', posts: 6, validFrom: '2026-01-01', decision: DECISION },
  ...more,
});

/** A list of duties; a later version where a code comes with it. */
export const dutyListOf = (unitId: number, more: object = {}) => ({
  ...{ id: uuidv7(), unitId, validFrom: '2026-11-17', regulation: { ...DECISION, number: '05/QĐ-UBND' } },
  duties: ['A', 'B'].map((code) => ({
    ...{ code, title: `Tiếp nhận hồ sơ loại ${code}`, jobPosition: 'Chuyên viên hộ tịch', positionGroup: 'SPECIALIST' },
    itemCodes: code === 'A' ? ['M1'] : [],
  })),
  ...more,
});
/** A job of the register of a unit. */
export const jobPositionOf = (unitId: number, more: object = {}) => ({
  ...{
    id: uuidv7(),
    unitId,
    name: 'Chuyên viên về chuyển đổi số',
    positionGroup: 'SPECIALIST',
    validFrom: '2026-11-17',
  },
  decision: { ...DECISION, number: '12/QĐ-UBND' },
  ...more,
});
export const dutyOf = (unitId: number, staffMemberId: string, more: object = {}) => ({
  ...{ id: uuidv7(), unitId, dutyCode: 'B', staffMemberId, startsOn: '2026-11-17' },
  ...more,
});

/** People of Xã Minh Khê whom nobody else of a story needs, and a leave of one of them. */
export interface Staff {
  readonly toMove: string;
  readonly toCorrect: string;
  /** Of whom a personal number is kept. */
  readonly numbered: string;
  /** A movement that is a mistake. */
  readonly mistake: string;
  /** Who has duty A of the commune, and the assignment that ends. */
  readonly duty: string;
  /** A job of the commune that nobody has; a list of one of its divisions that is a mistake. */
  readonly job: string;
  readonly list: string;
  /** Quotas of the commune: one that ends, one that is a mistake. */
  readonly quotas: Readonly<Record<'toEnd' | 'mistake', string>>;
}

export async function staffOf(admin: Visitor, story: Story): Promise<Staff> {
  const unit = story.unit('minhkhe');
  const takeOn = async (fullName: string): Promise<string> => {
    const body = newcomerAt(unit, { fullName });
    expectDone(await admin.post('/staff-members', body));
    return body.id;
  };
  const [toMove, toCorrect, away, numbered] = [
    await takeOn('Kiều Văn Chuyển'),
    await takeOn('Kiều Văn Sửa'),
    await takeOn('Kiều Thị Nghỉ'),
    await takeOn('Kiều Văn Số'),
  ];
  const leave = leaveOf();
  expectDone(await admin.post(`/staff-members/${away}/movements`, leave));
  const known = { contact: { personalNumber: NUMBER } };
  expectDone(await admin.patch(`/staff-members/${numbered}/particulars`, known, { 'if-match': `"${numbered}-1"` }));
  const [toEnd, wrong] = [
    quotaOf(unit, { kind: 'PART_TIME' }),
    quotaOf(unit, { kind: null, position: 'Chánh Văn phòng' }),
  ];
  for (const quota of [toEnd, wrong]) expectDone(await admin.post('/quotas', quota));
  expectDone(await admin.post('/duty-lists', dutyListOf(unit, { validFrom: '2026-11-02' })));
  const duty = dutyOf(unit, toCorrect, { dutyCode: 'A', startsOn: '2026-11-02', paper: 'Thông báo 12' });
  expectDone(await admin.post('/duty-assignments', duty));
  const job = jobPositionOf(unit, { name: 'Chuyên viên dân tộc, tôn giáo', validFrom: '2026-11-02' });
  expectDone(await admin.post('/job-positions', job));
  const list = dutyListOf(story.unit('minhkhe.culture'), { validFrom: '2026-11-02' });
  expectDone(await admin.post('/duty-lists', list));
  return {
    toMove,
    toCorrect,
    numbered,
    mistake: leave.id,
    duty: duty.id,
    job: job.id,
    list: list.id,
    quotas: { toEnd: toEnd.id, mistake: wrong.id },
  };
}

/** One person with everything that a record can say, by everything that can happen to them. */
export async function fillRecord(admin: Visitor, story: Story): Promise<string> {
  const [home, elsewhere] = [story.unit('minhkhe'), story.unit('vanphong')];
  const job = jobPositionOf(home, { name: 'Văn thư viên', validFrom: '2026-01-05' });
  expectDone(await admin.post('/job-positions', job));
  const person = newcomerAt(home, {
    ...{ fullName: 'Lương Thị Đủ', onDay: '2026-01-05', decision: { ...DECISION, decidedOn: '2026-01-02' } },
    ...{ staffCode: 'VS-0451', sex: 'FEMALE', bornOn: '1988-02-29', managedBy: 'PEOPLES_COMMITTEE' },
    ...{
      rankCode: '01.003',
      rankStep: 4,
      to: { unitId: home, position: 'Văn thư', dutyGroup: 'PROFESSIONAL', jobPositionId: job.id },
    },
  });
  expectDone(await admin.post('/staff-members', person));
  const move = async (body: { id: string }): Promise<string> => {
    expectDone(await admin.post(`/staff-members/${person.id}/movements`, body));
    return body.id;
  };
  await move(transferTo(elsewhere, { onDay: '2026-03-02', note: 'Theo kế hoạch sắp xếp cán bộ.' }));
  const post = { unitId: home, position: 'Thủ quỹ' };
  await move(transferTo(home, { kind: 'SECONDMENT', onDay: '2026-04-01', untilDay: '2026-12-31', to: post }));
  const mistake = await move(leaveOf());
  expectDone(await admin.post(`/staff-movements/${mistake}/withdraw`, { reason: 'Ghi nhầm người.' }));
  await fillHeadcount(admin, story);
  for (const unit of [home, elsewhere, story.unit('thuongsa')]) await fillDuties(admin, unit);
  const duty = dutyOf(home, person.id, { dutyCode: 'A' });
  expectDone(await admin.post('/duty-assignments', duty));
  expectDone(await admin.post(`/duty-assignments/${duty.id}/end`, { endsOn: '2026-11-19' }));
  return person.id;
}

/** Everything that can be kept of somebody behind rights of its own. */
export async function fillParticulars(officer: Visitor, person: string): Promise<void> {
  const path = `/staff-members/${person}/particulars`;
  const { etag } = expectDone(await officer.get(path)).json<{ etag: string }>();
  expectDone(await officer.patch(path, ALL_PARTICULARS, { 'if-match': etag }));
  expectDone(
    await officer.post(`/staff-members/${person}/personal-number`, { reason: 'Đối chiếu hồ sơ bảo hiểm xã hội.' }),
  );
}

/** Numbers of a commune and of one of its divisions, one of them ended and one withdrawn. */
async function fillHeadcount(admin: Visitor, story: Story): Promise<void> {
  const [commune, division] = [story.unit('minhkhe'), story.unit('minhkhe.economy')];
  const give = async (unitId: number, more: object): Promise<string> => {
    const quota = quotaOf(unitId, more);
    expectDone(await admin.post('/quotas', quota));
    return quota.id;
  };
  await give(commune, { kind: 'CIVIL_SERVANT', posts: 40 });
  await give(division, { kind: 'CIVIL_SERVANT', posts: 9 });
  await give(commune, { kind: null, position: 'Chủ tịch UBND', posts: 1 });
  const [ended, mistake] = [
    await give(commune, { kind: 'PART_TIME' }),
    await give(commune, { kind: 'PUBLIC_EMPLOYEE' }),
  ];
  expectDone(await admin.post(`/quotas/${ended}/end`, { onDay: '2026-09-01', decision: '77/QĐ-UBND' }));
  expectDone(await admin.post(`/quotas/${mistake}/withdraw`, { reason: 'Ghi nhầm đơn vị.' }));
}

/** Two versions of a list, with a duty that one person has, one that two have, and one that nobody has. */
async function fillDuties(admin: Visitor, commune: number): Promise<void> {
  const people: string[] = [];
  const [job, ending] = ['Thủ quỹ', 'Đánh máy'].map((name) =>
    jobPositionOf(commune, { name, validFrom: '2026-11-02' }),
  );
  if (!job || !ending) throw new Error('there are two');
  for (const one of [job, ending]) expectDone(await admin.post('/job-positions', one));
  expectDone(await admin.post(`/job-positions/${ending.id}/end`, { endsOn: '2026-12-31' }));
  for (const fullName of ['Tống Văn Việc', 'Tống Thị Việc']) {
    const to = { unitId: commune, position: 'Thủ quỹ', jobPositionId: job.id };
    const person = newcomerAt(commune, { fullName, to });
    expectDone(await admin.post('/staff-members', person));
    people.push(person.id);
  }
  const [one = '', two = ''] = people;
  const duties = dutyListOf(commune).duties;
  const more = [...duties, ...duties.slice(0, 1).map((duty) => ({ ...duty, code: 'C' }))];
  expectDone(await admin.post('/duty-lists', dutyListOf(commune, { validFrom: '2026-11-02', duties: more })));
  for (const [person, dutyCode] of [
    [one, 'A'],
    [one, 'B'],
    [two, 'B'],
  ] as const) {
    const duty = dutyOf(commune, person, { dutyCode, startsOn: '2026-11-02', paper: 'Thông báo 12/TB-UBND' });
    expectDone(await admin.post('/duty-assignments', duty));
  }
  expectDone(await admin.post('/duty-lists', dutyListOf(commune, { validFrom: '2026-11-16', duties: more })));
}
