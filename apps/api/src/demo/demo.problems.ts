import { defineProblems } from '@app/kernel';

export const demoProblems = defineProblems('demo', {
  'nothing-kept': {
    kind: 'conflict',
    vi: {
      title: 'Dữ liệu mẫu này không được giữ bản gốc',
      remedy: 'Khởi động lại sản phẩm với thư mục dữ liệu trống để có dữ liệu mẫu mới.',
    },
    en: {
      title: 'No copy of this demo was kept',
      remedy: 'Start the product with an empty data folder to get a new one.',
    },
  },
});
