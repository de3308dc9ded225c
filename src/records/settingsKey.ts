/** Where this browser keeps the reader's settings: alone in a file, so that a page without the module can know it too. */
export const SETTINGS_KEY = 'bloodpatch.settings';
