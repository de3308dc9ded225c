/** Scored items of films, contrast, and of what imaging had found. */
export const scoringImaging = {
  'score.rightDecision': 'The right decision first',
  'score.rightDecision.why':
    'No needle of yours reaches a leak this high, and blood from below has been tried. Read what imaging found and look at all that would close the way to a needle; then refer her.',
  'score.allergyBeforeContrast': 'Allergies asked before contrast, and heeded',
  'score.allergyBeforeContrast.why':
    'Who has had a severe reaction to contrast gets none without a plan. Ask before you draw it up.',
  'score.rightContrast': 'Contrast that is safe in the CSF',
  'score.rightContrast.why':
    'The tip may stand in the sac without your knowing it. Only a non-ionic medium that is licensed for the CSF goes in; ionic contrast and gadolinium can kill there. Given: {agent}.',
  'score.contrastRead': 'Contrast read as what it was',
  'score.contrastRead.why':
    'Read rightly: {right} of {doses}. In a vein or in soft tissue the needle moves; in the sac it comes out and another space is found; no blood follows it there.',
  'score.contrastBeforeBlood': 'Contrast before blood',
  'score.contrastBeforeBlood.why':
    'At a level that is to be hit, contrast shows first that the blood will go there. The team connects none before.',
  'score.targetedLevel': 'At the level of the leak',
  'score.targetedLevel.why':
    'The blood goes where imaging found the leak: {found}. The needle stood at {interspace}. Count it on a film: a finger errs.',
  'score.exposureKept': 'Screening kept short',
  'score.exposureKept.why':
    'Films taken: {shots}. Screening: {seconds} s. Take a film where a film will do, and foot off the pedal when nothing moves.',
} as const;
