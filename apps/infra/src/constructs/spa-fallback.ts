/**
 * The code of the edge function that makes a path of the dashboard's router (`/session/2025-08-29`, `/symbol/BRK.B`)
 * its page. Files are told by a lower-case extension, which no ticker has; only the bucket's requests pass through it,
 * so what the API does not find stays its own answer.
 */
export const spaFallbackCode = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z][a-z0-9]*$/.test(request.uri)) request.uri = '/index.html';
  return request;
}
`;
