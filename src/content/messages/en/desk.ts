/** What the desks of the imaging devices share. */
export const desk = {
  'desk.seen': 'What is seen',
  'desk.said': '{who}: {text}',
  'desk.closeAndAnswer': 'Close and answer',
} as const;
