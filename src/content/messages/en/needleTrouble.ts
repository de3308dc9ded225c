/** What can go wrong at the needle, and how much of the inside is shown. */
export const needleTrouble = {
  'guidance.label': 'How much do you want to see?',
  'guidance.guided': 'Guided',
  'guidance.practice': 'Practice',
  'guidance.examination': 'Examination',
  'guidance.guided.text':
    'The anatomy lies open while you place the needle. Hints name the tissue and say what helps.',
  'guidance.practice.text':
    'The anatomy is covered while you place the needle. You may look inside; each look is counted.',
  'guidance.examination.text':
    'Skin, drape, needle and what you feel, nothing else. The anatomy is shown when the attempt is over.',
  'guidance.guided.run': 'Guided: anatomy open',
  'guidance.practice.run': 'Practice: anatomy covered',
  'guidance.examination.run': 'Examination: anatomy hidden',
} as const;
