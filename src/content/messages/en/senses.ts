/** What the describer says by itself, and the switches of sound and voice. Findings and her own words stand elsewhere. */
export const senses = {
  'describe.pressure.rising': 'The pressure in the space is rising.',
  'describe.pressure.high': 'The pressure in the space is high.',
  'describe.pressure.falling': 'The pressure in the space is falling.',
  'describe.pressure.low': 'The pressure in the space is low again.',
  'describe.pulse.slowing': 'Her pulse is slowing: {rate:0} a minute.',
  'describe.pulse.recovering': 'Her pulse is coming back: {rate:0} a minute.',
  'describe.flow.begins': 'Blood goes in.',
  'describe.flow.rests': 'Nothing goes in. {volume:1} mL are in.',
  'describe.waited': 'You have waited. {volume:1} mL are in.',
  'describe.stopped': 'The injection is over. {reason}.',

  'help.words.title': 'By words alone',
  'help.words.text':
    'A screen reader hears what she says and what changes: signs to stop at once, the rest in turn. The pressure in the space is called rising from {rising:0} mmHg and high from {high:0} mmHg, a choice of this model. What was said before stands in the menu, under earlier words.',

  'channel.heard': 'Sound and voice',
  'channel.heardShort': 'Sound',
  'channel.loudness': 'Loudness: {channel}',
  'channel.pressureTone': 'Pressure as a tone',
  'channel.pressureToneNote':
    'A soft tone while blood goes in: the higher, the more the gauge on the line shows. It says nothing of the seal.',
  'channel.heartBeeps': 'Heartbeat',
  'channel.heartBeepsNote':
    'A beep for each beat, lower when her oxygen falls. Once the monitor is attached.',
  'channel.voice': 'Her voice',
  'channel.voiceNote':
    'Spoken by a voice of this device; her words go to no other computer. Leave it off if a screen reader reads to you: her words are in what it reads.',
  'channel.voiceNone': 'This browser has no voice of its own for this language.',
} as const;
