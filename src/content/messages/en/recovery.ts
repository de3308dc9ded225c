/** Recovery: rest, look, stand, advise, write down. */
export const recovery = {
  'recovery.title': 'Rest, look, and send her home safely',
  'recovery.rest': 'Rest',
  'recovery.flatFor': 'Flat for {time}',
  'recovery.notFlat': 'Not yet on her back',
  'recovery.restRule': 'This protocol rests her for {rest:0} minutes, and never less than {least:0}.',
  'recovery.observations': 'Look again',
  'recovery.observe.vitalSigns': 'Pulse, pressure, oxygen',
  'recovery.observe.legs': 'Legs: power and feeling',
  'recovery.observe.temperature': 'Temperature',
  'recovery.observe.backPain': 'Pain in the back',
  'recovery.seen.vitalSigns': '{heartRate:0} a minute, {systolic:0}/{diastolic:0} mmHg, {saturation:0} %',
  'recovery.seen.legs': 'Lifts both legs, feels touch on both.',
  'recovery.seen.legsPain': 'Lifts both legs. The pain in her leg is {nrs:0} of 10.',
  'recovery.seen.temperature': '{celsius:1} °C',
  'recovery.seen.backPain': '{nrs:0} of 10',
  'recovery.up': 'Up again',
  'recovery.look': 'Look',
  'recovery.lookAgain': 'Look again',
  'recovery.looks': { one: '{count} look', other: '{count} looks' },
  'recovery.headacheNow': 'upright now: {nrs:0} of 10',
  'recovery.headacheBefore': 'before, upright: {nrs:0}',
  'recovery.advice': 'Tell her, and write it down',
  'recovery.advise.activity': 'Rest, lifting, driving, the baby',
  'recovery.advise.redFlagsWritten': 'When to come back, on paper',
  'recovery.advise.contact': 'A number to call, day and night',
  'recovery.advise.analgesia': 'Paracetamol, ibuprofen, less caffeine',
  'recovery.told.activity':
    'Rest today. You may hold and feed the baby. No heavy lifting, straining or deep bending for two days, then as your unit advises. Do not drive today. A sneeze or a step does not undo the patch.',
  'recovery.told.redFlagsWritten':
    'Come back at once, day or night, for: a temperature of 38 or more; back pain that gets worse; weak or numb legs, or numbness between the legs; trouble passing urine or holding stool; a headache that changes, is sudden, or is worse lying down; stiff neck; drowsiness, confusion, a fit; blurred or double sight; a swollen painful leg, chest pain or breathlessness.',
  'recovery.told.contact': 'A named person, by telephone, until the headache has gone.',
  'recovery.told.analgesia': 'Regular paracetamol, and ibuprofen if you may take it. Less caffeine.',
  'recovery.thrombosisPlan':
    'Legs moving now. Heparin restarts at the hour your policy sets, counted from the needle; not yet checked by a clinician here. Who gives it is written down. New back pain or weak legs before then: do not give it, call.',
  'recovery.followUp':
    'Calls by a named person until the headache has gone, and a letter to her GP and midwife. Next time: she can have an epidural again, and tells them about this.',
  'recovery.dischargeList':
    'Ready to go: at her own baseline, under 38, walked, passed urine, someone with her, leaflet in hand.',
  'recovery.betweenTitle': 'Until the second patch',
  'recovery.betweenText':
    'At least {hours:0} hours lie between two patches. Then everything begins again with the question whether it is right and safe.',
  'recovery.close': 'Close the case',
} as const;
