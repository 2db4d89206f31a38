import { type HealthBody } from '@tre/movers-contract';
import { type ApiRequest } from '../http/api-request';
import { type ApiService } from '../http/api-service';
import { type ApiResponse, jsonResponse } from '../http/api-response';
import { dataStatus, healedSessions, latestSession } from '../use-cases/data-status';
import { readQuery } from './read-query';

/** `GET /health`: whether the newest due session has its final record; fails only with the store. */
export async function getHealth(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  readQuery(request.query, {});
  const recent = await data.reader.records(healedSessions(data), ['status']);
  const latest = await latestSession(data, recent);
  const { punctuality, expectedSession } = dataStatus(data, recent, latest);
  const body: HealthBody = { status: punctuality, expectedSession, latestSession: latest };
  return jsonResponse(body, { 'cache-control': 'no-store' });
}
