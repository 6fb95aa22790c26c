import { defineProblems } from '@app/kernel';

export const documentsProblems = defineProblems('documents', {
  busy: {
    kind: 'unavailable',
    vi: { title: 'Đang có nhiều văn bản chờ dựng', remedy: 'Thử lại sau {retryAfter} giây.' },
    en: { title: 'Many papers are waiting to be set', remedy: 'Try again in {retryAfter} seconds.' },
  },
  'too-long': {
    kind: 'rule',
    vi: { title: 'Văn bản dài hơn {pages} trang', remedy: 'Lọc bớt nội dung rồi in lại.' },
    en: { title: 'The paper is longer than {pages} pages', remedy: 'Narrow the content and print again.' },
  },
  'took-too-long': {
    kind: 'unavailable',
    vi: { title: 'Dựng văn bản quá {seconds} giây nên đã dừng', remedy: 'Thử lại sau {retryAfter} giây.' },
    en: {
      title: 'Setting the paper took over {seconds} seconds and was stopped',
      remedy: 'Try again in {retryAfter} seconds.',
    },
  },
});
