import { type APIGatewayProxyEvent, type APIGatewayProxyResult } from 'aws-lambda';
import { StoreUnavailable } from '@tre/movers-store';
import { type ApiRequest, readApiRequest } from './http/api-request';
import {
  type ApiResponse,
  RETRY_SOON,
  conditional,
  problemResponse,
  toProxyResult,
} from './http/api-response';
import { RequestProblem, problemOf } from './http/problem';
import { type ApiService } from './http/api-service';
import { routeRequest } from './http/route-request';

/** The function behind the gateway: a request in, always an answer out. */
export function createHandler(
  service: ApiService,
): (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult> {
  return async (event) => {
    const request = readApiRequest(event);
    return toProxyResult(conditional(await answer(request, service), request));
  };
}

async function answer(request: ApiRequest, service: ApiService): Promise<ApiResponse> {
  try {
    return await routeRequest(request, service);
  } catch (error) {
    if (error instanceof RequestProblem) return problemResponse(error.problem, error.headers);
    const { requestId, resource } = request;
    const { logFailure } = service;
    if (error instanceof StoreUnavailable) {
      logFailure({ message: 'the store does not answer', requestId, resource, error });
      return problemResponse(
        problemOf('unavailable', {
          detail: 'The store does not answer; try again soon.',
          requestId,
        }),
        RETRY_SOON,
      );
    }
    logFailure({ message: 'unexpected error', requestId, resource, error });
    return problemResponse(
      problemOf('internal-error', { detail: 'The request could not be answered.', requestId }),
    );
  }
}
