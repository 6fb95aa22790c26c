import type { Act } from './acts';
import { acknowledged, attempted, givenUp, HELD_MS, inOrder, refused, retried } from './queue';
import { answer, CONTENT, finding, Phone, photo, revision, rollCall, withdrawal } from './queue-phone';

describe('what waits becomes as few acts as say the same', () => {
  it('keeps only the last answer to an item that was not sent yet', () => {
    const phone = new Phone();
    phone.does('visit-1', answer('item-1', 'PASS'));
    phone.does('visit-1', answer('item-2', 'PASS'));
    phone.does('visit-1', answer('item-1', 'NA'));
    expect(phone.entries.map(({ act }) => (act.kind === 'answer' ? [act.itemId, act.result] : null))).toEqual([
      ['item-2', 'PASS'],
      ['item-1', 'NA'],
    ]);
  });

  it('never changes what may have reached the server', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    phone.entries = attempted(phone.entries, phone.entries[0]?.id ?? '');
    phone.does('visit-1', revision('f-1', { count: 3 }));
    phone.does('visit-1', revision('f-1', { place: 'Bàn viết hồ sơ' }));
    expect(phone.entries.map(({ act }) => act)).toEqual([
      finding('f-1'),
      { kind: 'revision', findingId: 'f-1', changes: { count: 3, place: 'Bàn viết hồ sơ' }, base: {} },
    ]);
  });

  it('what is typed into a finding that was not sent yet becomes part of it', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    phone.does('visit-1', revision('f-1', { count: 3 }));
    expect(phone.entries.map(({ act }) => act)).toEqual([{ ...finding('f-1'), content: { ...CONTENT, count: 3 } }]);
  });

  it('order and captions follow the last picture, as one act that forgets no caption', () => {
    const phone = new Phone();
    const album = (...pictures: [fileId: string, caption: string | null][]): Act => ({
      kind: 'album',
      findingId: 'f-1',
      pictures: pictures.map(([fileId, caption]) => ({ fileId, caption })),
    });
    phone.does('visit-1', photo('f-1', 'p-1'));
    phone.does('visit-1', album(['p-1', 'Quầy số 2'], ['p-0', null]));
    phone.does('visit-1', album(['p-0', 'Sảnh']));
    phone.now += HELD_MS;
    expect(phone.next('text')).toBeNull();
    for (let turn = 0; turn < 2; turn += 1) phone.entries = acknowledged(phone.entries, phone.entries[0]?.id ?? '');
    expect(phone.entries.map(({ act }) => act)).toEqual([album(['p-0', 'Sảnh'], ['p-1', 'Quầy số 2'])]);
    expect(phone.next('text')?.act.kind).toBe('album');
  });

  it('a finding taken back before it was sent goes with all that belongs to it, and comes back with it', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    phone.does('visit-1', photo('f-1', 'p-1'));
    phone.does('visit-1', answer('item-9'));
    const back = phone.does('visit-1', withdrawal('f-1'));
    expect(phone.entries.map(({ act }) => act.kind)).toEqual(['answer']);
    back();
    expect(inOrder(phone.entries).map(({ act }) => act.kind)).toEqual(['answer', 'finding', 'photo']);
  });

  it('a withdrawal of what the server has waits for the undo, and so does what comes after it on the visit', () => {
    const phone = new Phone();
    phone.does('visit-1', withdrawal('f-1'));
    phone.does('visit-1', answer('item-1'));
    phone.does('visit-2', answer('item-1'));
    expect(phone.next('text')?.visitId).toBe('visit-2');
    phone.now += HELD_MS;
    expect(phone.next('text')?.act.kind).toBe('withdrawal');
  });

  it.each([
    [199, 1],
    [200, 2],
  ])('a roll-call of %i people and one more travels in %i requests', (people, requests) => {
    const phone = new Phone();
    phone.does('visit-1', rollCall(...Array.from({ length: people }, (_, n) => `person-${n}`)));
    phone.does('visit-1', rollCall('one more'));
    phone.does('visit-1', rollCall('one more'));
    expect(phone.entries).toHaveLength(requests);
    const marks = phone.entries.flatMap(({ act }) => (act.kind === 'roll-call' ? act.marks : []));
    expect(new Set(marks.map(({ staffMemberId }) => staffMemberId)).size).toBe(people + 1);
    expect(marks).toHaveLength(people + 1);
  });
});

describe('what was seen of a colleague’s answer', () => {
  it('when the first of several was tapped holds for the last of them', () => {
    const phone = new Phone();
    phone.does('visit-1', answer('item-1', 'NA', '"item-1-3"'));
    phone.does('visit-1', answer('item-1', 'PASS'));
    expect(phone.entries.map(({ act }) => act)).toEqual([answer('item-1', 'PASS', '"item-1-3"')]);
  });

  it('says nothing of what comes after it has left', () => {
    const phone = new Phone();
    phone.does('visit-1', answer('item-1', 'NA', '"item-1-3"'));
    phone.entries = attempted(phone.entries, phone.entries[0]?.id ?? '');
    phone.does('visit-1', answer('item-1', 'PASS'));
    expect(phone.entries.map(({ act }) => act)).toEqual([
      answer('item-1', 'NA', '"item-1-3"'),
      answer('item-1', 'PASS'),
    ]);
  });
});

describe('everybody called over at once', () => {
  const marked = (phone: Phone) =>
    phone.entries.map(({ act }) => (act.kind === 'roll-call' ? act.marks.map(({ name }) => name).join() : ''));

  it('stays apart from what came before and after, and waits until it cannot be taken back any more', () => {
    const phone = new Phone();
    phone.does('visit-1', rollCall('a'));
    const back = phone.does('visit-1', rollCall('b', 'c'), HELD_MS);
    phone.does('visit-1', rollCall('c'));
    expect(marked(phone)).toEqual(['a', 'b,c', 'c']);
    phone.now += HELD_MS / 2;
    phone.entries = phone.entries.filter(({ id }) => id !== phone.next('text')?.id);
    expect(phone.next('text')).toBeNull();
    expect(back()).toBe(true);
    expect(marked(phone)).toEqual(['c']);
  });

  it('cannot be taken back once it may have left', () => {
    const phone = new Phone();
    const back = phone.does('visit-1', rollCall('b', 'c'), HELD_MS);
    phone.entries = attempted(phone.entries, phone.entries[0]?.id ?? '');
    expect(back()).toBe(false);
    expect(marked(phone)).toEqual(['b,c']);
  });
});

it('a withdrawal that has left brings nothing back that it made idle', () => {
  const phone = new Phone();
  phone.does('visit-1', revision('f-1', { count: 3 }));
  const back = phone.does('visit-1', withdrawal('f-1'));
  phone.entries = [];
  expect(back()).toBe(false);
  expect(phone.entries).toEqual([]);
});

describe('a refused entry', () => {
  const REFUSAL = { code: 'request.invalid', status: 422, title: '' };
  const refuseFirst = (phone: Phone): void => {
    const id = phone.entries[0]?.id ?? '';
    phone.entries = refused(attempted(phone.entries, id), id, REFUSAL);
  };

  it('of a finding goes with the finding that is withdrawn: the server has none', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    phone.does('visit-1', photo('f-1', 'p-1'));
    refuseFirst(phone);
    phone.does('visit-1', withdrawal('f-1'));
    expect(phone.entries).toEqual([]);
  });

  it('of a roll-call is put right by calling over again, and does not hold back who was called over since', () => {
    const phone = new Phone();
    phone.does('visit-1', rollCall('a', 'b'));
    refuseFirst(phone);
    phone.does('visit-1', rollCall('c'));
    phone.does('visit-1', rollCall('b'));
    const people = phone.entries.map(({ act, state }) => [
      state,
      act.kind === 'roll-call' && act.marks.map(({ name }) => name).join(),
    ]);
    expect(people).toEqual([
      ['refused', 'a'],
      ['waiting', 'c,b'],
    ]);
    phone.does('visit-1', rollCall('a'));
    expect(phone.entries.map(({ state }) => state)).toEqual(['waiting']);
  });

  it('steps aside with what belongs to it; the others go on', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    phone.does('visit-1', photo('f-1', 'p-1'));
    phone.does('visit-1', answer('item-1'));
    phone.now += HELD_MS;
    phone.entries = refused(phone.entries, phone.entries[0]?.id ?? '', {
      code: 'request.invalid',
      status: 422,
      title: '',
    });
    expect(phone.next('text')?.act.kind).toBe('answer');
    expect(phone.next('picture')).toBeNull();
  });

  it('is sent again once it was edited, under its own id', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    const id = phone.entries[0]?.id ?? '';
    phone.entries = refused(attempted(phone.entries, id), id, { code: 'request.invalid', status: 422, title: '' });
    phone.does('visit-1', revision('f-1', { title: 'Sổ tiếp công dân thiếu cột kết quả' }));
    expect(phone.entries).toMatchObject(
      [{ id, state: 'waiting', attempted: false, problem: null, act: { content: { title: /thiếu cột/ } } }].map(
        (entry) => ({ ...entry, act: expect.objectContaining({ kind: 'finding' }) }),
      ),
    );
  });

  it('given up alone takes nothing else with it, a finding takes what is about it', () => {
    const phone = new Phone();
    phone.does('visit-1', finding('f-1'));
    phone.does('visit-1', photo('f-1', 'p-1'));
    phone.does('visit-1', photo('f-2', 'p-2'));
    const [first, second] = phone.entries;
    expect(givenUp(phone.entries, second?.id ?? '').entries).toHaveLength(2);
    expect(givenUp(phone.entries, first?.id ?? '').entries.map(({ act }) => act)).toEqual([photo('f-2', 'p-2')]);
  });

  it('a retried entry keeps its id', () => {
    const phone = new Phone();
    phone.does('visit-1', answer('item-1'));
    const id = phone.entries[0]?.id ?? '';
    phone.entries = retried(refused(phone.entries, id, { code: 'x', status: 409, title: '' }), id);
    expect(phone.entries).toMatchObject([{ id, state: 'waiting', problem: null }]);
  });
});
