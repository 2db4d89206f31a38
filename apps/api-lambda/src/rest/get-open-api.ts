import { type ApiRequest } from '../http/api-request';
import { type ApiService } from '../http/api-service';
import { type ApiResponse, jsonResponse } from '../http/api-response';
import { cacheControl } from '../http/freshness';
import { readQuery } from './read-query';

/** `GET /openapi.json`: what the REST API takes and answers; loaded only when asked for. */
export async function getOpenApi(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  readQuery(request.query, {});
  const { openApiDocument } = await import('./openapi/open-api-document');
  return jsonResponse(openApiDocument(), { 'cache-control': cacheControl('settled', data) });
}
