import { TestBed } from '@angular/core/testing';
import { Sentence } from './sentence';

async function pieces(words: string) {
  const fixture = TestBed.createComponent(Sentence);
  fixture.componentRef.setInput('words', words);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return {
    text: element.textContent?.trim(),
    whole: [...element.querySelectorAll('.figure, .whole')].map((span) => span.textContent),
  };
}

describe('Sentence', () => {
  it('keeps percentages on one line', async () => {
    const words = 'Gap +0.36\u2009%, then \u22123.85\u2009% in the session';

    const { text, whole } = await pieces(words);

    expect(text).toBe(words);
    expect(whole).toEqual(['+0.36\u2009%', '\u22123.85\u2009%']);
  });

  it('keeps instants and brackets on one line', async () => {
    const words = "Next: Tuesday's session, due Wed 3 Sep 00:30 New York (06:30 your time).";

    const { text, whole } = await pieces(words);

    expect(text).toBe(words);
    expect(whole).toEqual(['Wed 3 Sep 00:30 New York', '(06:30 your time)']);
  });
});
