import { defineProblems } from '@app/kernel';

export const reportingProblems = defineProblems('reporting', {
  'month-to-come': {
    kind: 'invalid',
    vi: { title: 'Tháng này chưa đến', remedy: 'Chọn tháng {latest} hoặc một tháng trước đó.' },
    en: { title: 'This month has not begun', remedy: 'Choose {latest} or a month before it.' },
  },
});
