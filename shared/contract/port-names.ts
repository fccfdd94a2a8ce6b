/** Window only: the page asks for a MessagePort to the backend, the preload hands it over. The same words on both ways of the preload. */
export const portRequest = 'hengyue:connect';
export const portAnswer = 'hengyue:port';
