/** What is told of each case, by its id: its name, its story, and the lines of the sheet that are its own. */
export const cases = {
  'case.obstetric-wet-tap.name': 'Accidental dural puncture, day {days}',
  'case.obstetric-wet-tap.story':
    '{name} had a baby {days} days ago. The needle for her epidural went through the dura at {interspace}. Some hours later her head began to hurt whenever she sits up.',
  'case.obstetric-wet-tap.began': 'It began {onsetHours} hours ago.',
  'case.obstetric-wet-tap.history':
    'The dura was punctured at {interspace} with a {needle}, {hoursAgo} hours ago. It was seen at once.',
  'case.obstetric-wet-tap.treatment':
    'Paracetamol, ibuprofen and caffeine for {hours} hours. She still cannot feed her baby sitting up.',

  'case.targeted-lumbar-leak.name': 'Leak after a lumbar puncture, week {weeks}',
  'case.targeted-lumbar-leak.story':
    '{name} had a lumbar puncture {weeks} weeks ago, at {interspace} by the notes. Her head has hurt whenever she is up ever since. Two blood patches at other units, given without a picture, did not last. Myelography shows where she leaks: at {found}.',
  'case.targeted-lumbar-leak.began': 'It began {onsetDays} days ago, on the day after the puncture.',
  'case.targeted-lumbar-leak.history':
    'A lumbar puncture {weeks} weeks ago with a {needle}, at {interspace} by the notes. Myelography since: contrast leaves the sac at {found} and nowhere else. Magnetic resonance of the head last week: no blood under the skull, veins open. A pregnancy test today is negative. The patch is asked for there, after contrast has shown the space.',
  'case.targeted-lumbar-leak.treatment':
    'Rest, tablets and caffeine for weeks. Two blood patches of 20 mL at other units, neither under a picture: each helped for a day or two.',

  'case.thoracic-leak.name': 'Leak without a puncture, at {found}',
  'case.thoracic-leak.story':
    '{name} has had a headache for {onsetWeeks} weeks that comes when she is up. Nobody has punctured her dura. Imaging shows a leak in front of the cord at {found}. Two lumbar patches elsewhere did nothing that lasted. She is sent to you for a third.',
  'case.thoracic-leak.began': 'It began {onsetDays} days ago, out of the blue.',
  'case.thoracic-leak.history':
    'No puncture, no injection into her back before it began. Magnetic resonance of head and whole spine: the brain sags, and there is a leak in front of the cord at {found}, beside a bony spur.',
  'case.thoracic-leak.treatment':
    'Rest, tablets and caffeine for months. Two lumbar blood patches of 20 and 30 mL elsewhere: an evening of relief each.',

  'case.lumbar-puncture.name': 'Headache after a lumbar puncture, for {onsetDays} days',
  'case.lumbar-puncture.story':
    '{name} had a lumbar puncture at {interspace} four days ago. On the next day his head began to hurt whenever he is up, and his ears ring.',
  'case.lumbar-puncture.began': 'It began {onsetDays} days ago, on the day after the puncture.',
  'case.lumbar-puncture.history':
    'A lumbar puncture at {interspace} with a {needle}, {hoursAgo} hours ago. The fluid was clear, its cells were not raised.',
  'case.lumbar-puncture.treatment': 'Paracetamol, ibuprofen and caffeine for {hours} hours. He cannot work.',

  'case.spontaneous-leak.name': 'Leak without a puncture, for {onsetWeeks} weeks',
  'case.spontaneous-leak.story':
    '{name} has had a headache for {onsetWeeks} weeks that comes when she is up, and she hears as through wool. Nobody has punctured her dura.',
  'case.spontaneous-leak.began': 'It began {onsetDays} days ago, out of the blue.',
  'case.spontaneous-leak.history':
    'No puncture, no injection into her back before it began. Magnetic resonance of head and whole spine: the brain sags; no one place of a leak is seen.',
  'case.spontaneous-leak.treatment': 'Rest, tablets and caffeine for weeks.',
} as const;
