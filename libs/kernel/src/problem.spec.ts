import { defineProblems, DomainError, fillText } from './problem';

const problems = defineProblems('tea', {
  cold: {
    kind: 'rule',
    vi: { title: 'Trà nguội từ {hour} giờ', remedy: 'Pha lại' },
    en: { title: 'Cold since {hour}', remedy: 'Brew again' },
  },
});

describe('problems as data', () => {
  it('carry their code, their texts and the facts of the occurrence', () => {
    const error = problems.cold({ hour: 9 });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'tea.cold', message: 'tea.cold', facts: { hour: 9 }, issues: [] });
    expect(problems.cold.code).toBe('tea.cold');
    expect(fillText(error.definition.vi.title, error.facts)).toBe('Trà nguội từ 9 giờ');
  });

  it('name the place of the request when there is one', () => {
    expect(problems.cold({ hour: 9 }, { pointer: '/cup', value: 3 }).issues).toMatchObject([
      { pointer: '/cup', value: 3, code: 'tea.cold', facts: { hour: 9 } },
    ]);
    expect(problems.cold().facts).toEqual({});
    expect(new DomainError('a.b', problems.cold.definition)).toMatchObject({ facts: {}, issues: [] });
  });

  it('leave a hole visible when a fact is missing', () => {
    expect(fillText('từ {hour}', {})).toBe('từ {hour}');
  });
});
