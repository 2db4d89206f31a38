import { StoreRefused, StoreUnavailable } from './store-error';
import { storeErrorOf } from './store-error-of';
import { serviceError } from './testing/fake-client';

describe('storeErrorOf', () => {
  it.each([
    ['ProvisionedThroughputExceededException', 400],
    ['RequestLimitExceeded', 400],
    ['ThrottlingException', 400],
    ['TooManyRequestsException', 429],
    ['InternalServerError', 500],
    ['ServiceUnavailable', 503],
  ])('takes %s (%p) for unavailability', (name, status) => {
    expect(storeErrorOf('GetItem on movers', serviceError(name, status))).toBeInstanceOf(
      StoreUnavailable,
    );
  });

  it.each([
    ['AbortError', undefined],
    ['TimeoutError', { attempts: 3 }],
    ['Error', { attempts: 1 }],
  ])('takes a request without an answer for unavailability: %s, %p', (name, $metadata) => {
    const cause = sdkError(name, $metadata);

    const error = storeErrorOf('GetItem on movers', cause);

    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({
      name: 'StoreUnavailable',
      cause,
      status: undefined,
      requestId: undefined,
    });
  });

  it.each([
    ['AccessDeniedException', 400],
    ['ResourceNotFoundException', 400],
    ['UnrecognizedClientException', 400],
    ['ValidationException', 400],
  ])('takes %s (%p) for a refusal', (name, status) => {
    const cause = serviceError(name, status);

    const error = storeErrorOf('GetItem on movers', cause);

    expect(error).toBeInstanceOf(StoreRefused);
    expect(error).toMatchObject({
      name: 'StoreRefused',
      cause,
      message: `GetItem on movers: ${name}: ${name} it is`,
      status,
      requestId: 'REQUEST-1',
    });
  });

  it.each<[what: string, cause: unknown]>([
    ['without credentials', sdkError('CredentialsProviderError', { attempts: 1 })],
    ['never sent', sdkError('TypeError', undefined)],
    ['that threw a text', 'a text'],
  ])('takes a request %s for a refusal', (_, cause) => {
    expect(storeErrorOf('GetItem on movers', cause)).toBeInstanceOf(StoreRefused);
  });

  it('quotes what was thrown, be it no error', () => {
    expect(storeErrorOf('GetItem on movers', 'a text').message).toBe(
      'GetItem on movers: Error: a text',
    );
  });
});

function sdkError(name: string, $metadata: object | undefined): Error {
  return Object.assign(new Error('not sent'), { name, $metadata });
}
