/** The assessment sheet: what each line asks, and what is found. */
export const assessment = {
  'assessment.title': 'Is a patch right for her, and safe?',
  'assessment.lead': 'Read every line that you need. The seven marked lines are gates: none may be left out.',
  'assessment.gate': 'gate',
  'assessment.ask': 'Ask',
  'assessment.gatesLeft': { one: '{count} gate still to read', other: '{count} gates still to read' },
  'assessment.gatesRead': 'All gates read',

  'assessment.headachePattern': 'Pattern of the headache',
  'assessment.headacheUpright': 'Headache upright, 0 to 10',
  'assessment.headacheFlat': 'Headache lying flat, 0 to 10',
  'assessment.punctureHistory': 'What happened at the puncture',
  'assessment.bloodPressure': 'Blood pressure',
  'assessment.temperature': 'Temperature',
  'assessment.neurology': 'Legs, bladder, eyes',
  'assessment.redFlags': 'Other causes of this headache',
  'assessment.platelets': 'Platelet count',
  'assessment.anticoagulant': 'Last anticoagulant dose',
  'assessment.allergies': 'Allergies',
  'assessment.treatmentSoFar': 'Treatment so far',

  'assessment.value.headachePattern':
    'Worse within minutes of sitting up, better soon after lying down. Forehead and neck. {began}',
  'assessment.value.headacheAgain':
    'Still there, or there again after the patch. The next two lines say how it is up and flat.',
  'assessment.value.headacheUpright': '{nrs:0} of 10 sitting up',
  'assessment.value.headacheFlat': '{nrs:0} of 10 lying flat',
  'assessment.value.bloodPressure': '{systolic:0}/{diastolic:0} mmHg',
  'assessment.value.temperature': '{celsius:1} °C',
  'assessment.value.neurology':
    'Normal power in both legs, normal feeling, also between the legs, reflexes normal, eyes move together. Hearing: nothing but what came with the headache. Bladder and bowel as before.',
  'assessment.value.neurologyRest': 'The rest is normal.',
  'assessment.value.redFlagsNoBirth':
    'No fit, no drowsiness or confusion, no spots or blurred sight, no rash, no stiff neck with fever, no sudden onset. Still worse up, better flat, as from the start. Skin of the back clean. No back operation, no brain disease.',
  'assessment.value.redFlags':
    'No fit, no drowsiness or confusion, no spots or blurred sight, no rash, no stiff neck with fever, no sudden onset, no pain under the ribs, no protein in the urine. Still worse up, better flat, as from the start. Skin of the back clean. No back operation, no brain disease.',
  'assessment.value.platelets': '{platelets:0} billion per litre',
  'assessment.value.anticoagulant':
    'Low-molecular-weight heparin, preventive dose, once daily: last given {hours} hours ago. No other blood thinner. No aspirin.',
  'assessment.value.anticoagulantNone': 'None given.',
  'assessment.value.allergies.none':
    'None known, none to chlorhexidine, local anaesthetic, latex or X-ray contrast.',
  'assessment.value.allergies.mild':
    'Hives after X-ray contrast years ago, gone within the hour. None to chlorhexidine, local anaesthetic or latex.',
  'assessment.value.allergies.severe':
    'Wheezing and collapse after X-ray contrast two years ago: she was treated for anaphylaxis. None to chlorhexidine, local anaesthetic or latex.',
  'assessment.value.treatmentAgain': 'Tablets as before, and one blood patch of {volume:0} mL.',

  'assessment.needle.tuohy16': '16G Tuohy needle',
  'assessment.needle.tuohy17': '17G Tuohy needle',
  'assessment.needle.tuohy18': '18G Tuohy needle',
  'assessment.needle.quincke20': '20G Quincke needle',
  'assessment.needle.quincke22': '22G Quincke needle',
  'assessment.needle.quincke25': '25G Quincke needle',
  'assessment.needle.whitacre25': '25G pencil-point needle',
} as const;
