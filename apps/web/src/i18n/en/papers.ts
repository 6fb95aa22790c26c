import type { Text } from '../vi';

export const papers: Text['papers'] = {
  decision: {
    number: 'Number of the decision',
    decidedOn: 'Date of the decision',
    by: 'Issued by',
    numberMissing: 'Enter the number of the decision.',
    decidedOnMissing: 'Enter the date of the decision: today or earlier.',
    byMissing: 'Enter who issued it.',
  },
  conclusion: {
    number: 'Number of the conclusion or decision',
    decidedOn: 'Date of the conclusion',
    by: 'Concluded by',
    numberMissing: 'Enter the number of the conclusion or decision.',
    decidedOnMissing: 'Enter the date of the conclusion: today or earlier.',
    byMissing: 'Enter who concluded it.',
  },
  document: {
    number: 'Number of the document',
    decidedOn: 'Date of the document',
    by: 'Issued by',
    numberMissing: 'Enter the number of the document that has the scores.',
    decidedOnMissing: 'Enter the date of the document: today or earlier.',
    byMissing: 'Enter who issued the document.',
  },
};
