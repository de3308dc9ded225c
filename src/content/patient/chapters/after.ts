/** Today and the days after, when to get help, and other choices. A leak that came by itself has care of its own. */
import { BIRTH, heading, item, NEEDLE, paragraph, PUNCTURE, SPONTANEOUS, type Block } from '../blocks.ts';

export const days: readonly Block[] = [
  paragraph('short', 'patient.days.today', NEEDLE),
  paragraph('short', 'patient.days.lift', NEEDLE),
  paragraph('short', 'patient.days.spontaneous.flat', SPONTANEOUS),
  paragraph('short', 'patient.days.spontaneous.home', SPONTANEOUS),
  paragraph('short', 'patient.days.spontaneous.weeks', SPONTANEOUS),
  paragraph('short', 'patient.days.baby', BIRTH),
  heading('medium', 'patient.days.atHome'),
  paragraph('medium', 'patient.days.spontaneous.rebound', SPONTANEOUS),
  paragraph('medium', 'patient.days.walk', NEEDLE),
  paragraph('medium', 'patient.days.pop', NEEDLE),
  paragraph('medium', 'patient.days.ache'),
  paragraph('everything', 'patient.days.bed', NEEDLE),
  paragraph('everything', 'patient.days.drink'),
  paragraph('everything', 'patient.days.straining'),
  paragraph('everything', 'patient.days.feelings', BIRTH),
  heading('medium', 'patient.days.ask'),
  paragraph('short', 'patient.days.returns'),
  paragraph('short', 'patient.days.call'),
  paragraph('short', 'patient.days.thinners'),
  paragraph('everything', 'patient.days.legs'),
  paragraph('everything', 'patient.days.milk', BIRTH),
  paragraph('everything', 'patient.days.spontaneous.calls', SPONTANEOUS),
];

export const help: readonly Block[] = [
  paragraph('short', 'patient.help.lead'),
  {
    kind: 'help',
    from: 'short',
    title: 'patient.help.panel',
    items: [
      item('short', 'patient.help.headache'),
      item('short', 'patient.help.changed'),
      item('short', 'patient.help.lyingDown', SPONTANEOUS),
      item('short', 'patient.help.fever'),
      item('short', 'patient.help.neck'),
      item('short', 'patient.help.back'),
      item('short', 'patient.help.legs'),
      item('short', 'patient.help.saddle'),
      item('short', 'patient.help.clot'),
      item('short', 'patient.help.bladder'),
      item('short', 'patient.help.drowsy'),
      item('short', 'patient.help.speech'),
      item('short', 'patient.help.fit'),
      item('short', 'patient.help.eyes'),
      item('short', 'patient.help.wound'),
      item('short', 'patient.help.pressure', NEEDLE),
    ],
  },
  paragraph('short', 'patient.help.number'),
  paragraph('medium', 'patient.help.why'),
  paragraph('short', 'patient.help.say'),
  paragraph('everything', 'patient.help.alone'),
];

// Its people had the headache after a diagnostic lumbar puncture: it says nothing of a wider needle's hole.
const STUDY = { without: 'daySevenWithoutPatch', freeWithout: 'daySevenFreeWithoutPatch' };
const STUDY_PATCH = { with: 'daySevenWithPatch', freeWith: 'daySevenFreeWithPatch' };

export const choices: readonly Block[] = [
  paragraph('short', 'patient.choices.short'),
  paragraph('short', 'patient.choices.mind'),
  heading('medium', 'patient.choices.waiting'),
  paragraph('medium', 'patient.choices.waitingText', NEEDLE),
  paragraph('medium', 'patient.choices.spontaneousWait', SPONTANEOUS),
  paragraph('everything', 'patient.choices.study', PUNCTURE, STUDY),
  paragraph('everything', 'patient.choices.studyPatch', PUNCTURE, STUDY_PATCH),
  heading('medium', 'patient.choices.pills'),
  paragraph('medium', 'patient.choices.pillsText'),
  paragraph('everything', 'patient.choices.coffee', NEEDLE),
  heading('medium', 'patient.choices.atTheLeak', SPONTANEOUS),
  paragraph('medium', 'patient.choices.spontaneousScan', SPONTANEOUS),
  heading('everything', 'patient.choices.blocks', NEEDLE),
  paragraph('everything', 'patient.choices.blocksText', NEEDLE),
  paragraph('everything', 'patient.choices.nose', NEEDLE),
  heading('medium', 'patient.choices.nothing'),
  paragraph('medium', 'patient.choices.nothingText'),
];
