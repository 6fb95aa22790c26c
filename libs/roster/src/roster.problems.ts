import { defineProblems } from '@app/kernel';
import { platformProblems } from '@app/platform';

export const rosterProblems = defineProblems('roster', {
  'second-main-appointment': {
    kind: 'conflict',
    vi: { title: 'Người này đã có một vị trí chính trong thời gian đó', remedy: 'Kết thúc vị trí chính cũ trước.' },
    en: { title: 'This person already holds a main post in that time', remedy: 'End the earlier main post first.' },
  },
});

export const ROSTER_CONSTRAINTS = {
  staff_member_pkey: platformProblems['id-taken'],
  appointment_one_main: rosterProblems['second-main-appointment'],
};
