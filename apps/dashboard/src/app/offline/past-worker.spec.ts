import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { pastWorker } from './past-worker';

describe('pastWorker', () => {
  it('marks every request as none of the worker', () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([pastWorker])), provideHttpClientTesting()],
    });

    TestBed.inject(HttpClient).get('api/graphql').subscribe();

    const { request } = TestBed.inject(HttpTestingController).expectOne('api/graphql');
    expect(request.headers.get('ngsw-bypass')).toBe('true');
  });
});
