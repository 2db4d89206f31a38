import { type HttpAnswer, type HttpRequest, headerOf, withoutHeaders } from '../http/http-exchange';

/** The answer, or a 304 where the reader has this version already; tags are compared weakly. */
export function revalidated(answer: HttpAnswer, request: HttpRequest): HttpAnswer {
  const etag = headerOf(answer, 'ETag');
  const known = headerOf(request, 'If-None-Match');
  const isRead = ['GET', 'HEAD'].includes(request.method);
  if (answer.status !== 200 || etag === undefined || known === undefined || !isRead) return answer;
  const tags = known.split(',').map((tag) => opaque(tag.trim()));
  if (!tags.includes(opaque(etag)) && known.trim() !== '*') return answer;
  return {
    status: 304,
    headers: withoutHeaders(answer.headers, ['Content-Type', 'Content-Encoding', 'Content-Length']),
    body: Buffer.alloc(0),
  };
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}
