/** Step 2: a way into a vein, monitors, and a back that is curled and held. */
import { bedside } from '../bedside.ts';
import { callForImaging, films, scans } from './imaging.ts';

export const positioning = bedside.createStateConfig({
  id: 'positioning',
  initial: 'preparing',
  on: {
    placeCannula: { guard: 'it has not been done yet', actions: 'tick it off' },
    attachMonitors: { guard: 'it has not been done yet', actions: 'tick it off' },
    briefAssistant: { guard: 'it has not been done yet', actions: 'tick it off' },
    position: {
      guard: 'she has a cannula and monitors',
      target: '.placed',
      actions: 'remember how she lies',
    },
    callForImaging,
    goBack: '#consent.agreed',
    deferPatch: '#debrief.deferred',
    referPatient: '#debrief.referred',
  },
  states: {
    preparing: {},
    placed: { on: { curlBack: 'curled', palpate: { actions: 'feel her back' }, ...films, ...scans } },
    curled: {
      on: {
        coach: { actions: 'hear what she says' },
        palpate: { actions: 'feel her back' },
        ...films,
        ...scans,
        chooseLevel: {
          guard: 'the space is low enough, and not that of a wet tap',
          actions: ['remember the level', 'the skin there is not numb'],
        },
        confirmPosition: '#sterilePrep',
      },
    },
  },
});
