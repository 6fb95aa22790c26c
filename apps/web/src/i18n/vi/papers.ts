/** The paper that something stands in, by what kind of paper it is. */
export const papers = {
  decision: {
    number: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    by: 'Nơi ban hành',
    numberMissing: 'Nhập số quyết định.',
    decidedOnMissing: 'Nhập ngày quyết định, hôm nay hoặc sớm hơn.',
    byMissing: 'Nhập cơ quan hoặc người ban hành.',
  },
  conclusion: {
    number: 'Số kết luận, quyết định',
    decidedOn: 'Ngày kết luận',
    by: 'Cấp kết luận',
    numberMissing: 'Nhập số kết luận hoặc quyết định.',
    decidedOnMissing: 'Nhập ngày kết luận, hôm nay hoặc sớm hơn.',
    byMissing: 'Nhập cấp đã kết luận.',
  },
  document: {
    number: 'Số văn bản',
    decidedOn: 'Ngày của văn bản',
    by: 'Cơ quan ban hành',
    numberMissing: 'Nhập số của văn bản có các điểm này.',
    decidedOnMissing: 'Nhập ngày của văn bản, hôm nay hoặc sớm hơn.',
    byMissing: 'Nhập cơ quan ban hành văn bản.',
  },
};
