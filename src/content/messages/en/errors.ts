/** What went wrong, what is kept, and a way on. */
export const errors = {
  'error.switchTitle': 'This address cannot be opened',
  'error.switch': 'The address says {name}={value}, which is not {allowed}.',
  'error.switchUnknown': 'The address names “{name}”, which is not a setting of this module.',
  'error.settingForm':
    'The address says set={value}. A setting is written set=path=value, for instance set=protocol.guidance=practice.',
  'error.setting': 'The address sets what cannot be set. {detail}',
  'error.switchWayOn': 'Open the module without it',
  'error.allowed.number': 'a whole number from {least} to {most}',
  'error.allowed.list': 'one of {list}',
  'error.plate': 'The 3D view stopped working. The section view stays, and your session is kept.',
  'error.models': 'Left out of the picture, because the file is missing or damaged: {names}.',
  'error.noWebgl':
    'This browser cannot draw in 3D (WebGL is missing or switched off). The section view shows the same patient, and everything can be done here.',
  'error.otherTab':
    'This run has gone on in another tab of this browser. It is kept there; this tab keeps nothing any more.',
  'error.fileTooLarge': 'This is not a session file: it is larger than any run. Choose a file saved here.',
  'error.app': 'This page stopped working. Your session is kept on this computer.',
  'error.appNothingKept': 'This page stopped working.',
  'error.appForget': 'Start without this run',
  'error.appWayOn': 'Open it again',
  'error.panel': 'This part stopped working. Everything else goes on, and your session is kept.',
  'error.panelWayOn': 'Try again',
  'error.file': 'The file could not be opened. {detail}',
  'error.fileRead': 'The file could not be read.',
  'error.modelChanged':
    'The model has changed since this run was saved. Here is the debrief as it was recorded.',
  'error.modelChangedUnfinished':
    'The model has changed since this run was saved, and the run had not ended: it cannot be continued.',
  'error.storageFull': 'This run can no longer be kept in the browser. Save it to a file.',
  'error.restore': 'The run kept on this computer could not be continued. {detail}',
} as const;
