import { defineProblems } from '@app/kernel';

export const organizationProblems = defineProblems('organization', {
  'calendar-not-covered': {
    kind: 'rule',
    vi: {
      title: 'Lịch làm việc chưa có ngày {day}, nên chưa tính được hạn',
      remedy: 'Quản trị hệ thống cập nhật lịch làm việc rồi thực hiện lại.',
    },
    en: {
      title: 'The working calendar does not reach {day}, so no due date can be counted',
      remedy: 'The administrator publishes the calendar of that year; then repeat.',
    },
  },
});
