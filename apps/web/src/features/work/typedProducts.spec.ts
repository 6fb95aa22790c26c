import { productsOfText, textOfProducts } from './typedProducts';

it('reads what is typed with bars or pasted from a sheet, and says which lines say too little', () => {
  const text = [
    'Báo cáo tháng | báo cáo | 2 | 1,5 | trước ngày 20',
    '',
    'Văn bản thông thường\tvăn bản\t1\t1',
    'Đề án | đề án | 6 | 4',
    'Tờ trình | văn bản | 2',
    'Kế hoạch | kế hoạch | 3 | ba',
  ].join('\n');
  expect(productsOfText(text)).toEqual({
    products: [
      { name: 'Báo cáo tháng', output: 'báo cáo', complexity: 2, coefficient: '1,5', duePattern: 'trước ngày 20' },
      { name: 'Văn bản thông thường', output: 'văn bản', complexity: 1, coefficient: '1' },
    ],
    unread: [4, 5, 6],
  });
});

it('writes a list as it reads it', () => {
  const product = { id: '1', name: 'Báo cáo', output: 'báo cáo', complexity: 2, coefficient: '1.5', duePattern: null };
  const text = textOfProducts([product, { ...product, id: '2', name: 'Tờ trình', duePattern: 'hằng quý' }]);
  expect(text).toBe('Báo cáo | báo cáo | 2 | 1,5\nTờ trình | báo cáo | 2 | 1,5 | hằng quý');
  expect(productsOfText(text).unread).toEqual([]);
});
