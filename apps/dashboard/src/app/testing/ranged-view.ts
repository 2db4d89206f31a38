import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { fakeBrowser, provideFakeBrowser } from './fake-browser';
import { wordsOf } from './words-of';

const DATE = 'Sat, 30 Aug 2025 05:00:00 GMT';

/** A view over a range at an address; `answer` answers the question of one name. */
export async function rangedView(component: Type<unknown>, path: string, address: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path, component },
        { path: '**', children: [] },
      ]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideFakeBrowser(fakeBrowser('America/New_York')),
    ],
  });
  localStorage.clear();
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create(address);
  const { fixture } = harness;
  const page = fixture.nativeElement as HTMLElement;
  // A question under way keeps the page from being stable, and the answer to one leads to the next.
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const question = (name: string) =>
    http.expectOne((request) => request.params.get('query')?.startsWith(`query ${name}`) === true);
  return {
    harness,
    http,
    page,
    url: () => TestBed.inject(Router).url,
    words: () => wordsOf(page),
    /** Answers and returns what was asked. */
    async answer(name: string, data: object): Promise<unknown> {
      const request = question(name);
      request.flush({ data }, { headers: { Date: DATE } });
      await settled();
      return JSON.parse(request.request.params.get('variables') ?? '');
    },
    async fail(name: string, status: number) {
      question(name).flush('', { status, statusText: 'failed' });
      await settled();
    },
    async press(element: Element | null | undefined) {
      element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      await settled();
    },
  };
}
