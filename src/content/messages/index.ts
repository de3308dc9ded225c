export { createMessages, type Catalogue, type MessageKey, type Messages } from './createMessages.ts';
export { AUDIENCES, LANGUAGES, type Audience, type Language, type MessageValues } from './types.ts';
