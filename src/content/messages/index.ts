export { createMessages, type MessageKey, type Messages } from './createMessages.ts';
