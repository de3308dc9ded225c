/** Why a saved run, a name or a setting cannot be used; for the page and for the command line alike. */
export const sessionFiles = {
  'file.notJson': 'This is not a session file: it is not JSON ({where}). Choose a file saved here.',
  'file.otherFormat': 'This is not a session file: "format" must be "{format}". Choose a file saved here.',
  'file.otherVersion':
    'This file has format version {found}; this program reads version {read}. Open it with the version that saved it.',
  'file.damaged': 'The file is damaged at {where}: {issue}. Use another copy.',
  'file.order':
    'The file is damaged: log[{index}].tick is {tick}, before the entry above it. Use another copy.',
  'file.tooLong': 'The file is damaged: its waits add up to more than a run can last. Use another copy.',
  'file.cutShort': 'The file is damaged: "finalTick" lies before the last entry. Use another copy.',
  'file.cannotRun': 'The file cannot be run: {detail}',
  'file.allowedNow':
    'The log does not fit this model: log[{index}] ({act}) is allowed now and was refused when saved.',
  'file.refusedNow':
    'The log does not fit this model: log[{index}] ({act}) is refused now and was allowed when saved.',
  'setup.noCase': 'There is no case "{name}"; known: {known}.',
  'setup.noProtocol': 'There is no protocol "{name}"; known: {known}.',
  'setup.seed': 'The seed must be a whole number, not {seed}.',
  'setup.noSetting': 'There is no setting "{setting}"; the nearest known is "{nearest}".',
  'setup.isName': 'The setting "{setting}" is a name and cannot be changed.',
  'setup.doesNotFit': 'The setting "{setting}" does not fit: {issue}.',
} as const;
