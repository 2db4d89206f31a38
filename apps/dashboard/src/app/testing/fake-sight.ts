const watched = new Map<Element, () => void>();

/** What jsdom lacks: an observer that sees nothing until a test says so. */
export class FakeIntersectionObserver implements Pick<
  IntersectionObserver,
  'observe' | 'disconnect'
> {
  readonly #seen: () => void;
  readonly #elements: Element[] = [];

  constructor(callback: IntersectionObserverCallback) {
    this.#seen = () =>
      callback(
        [{ isIntersecting: true } as IntersectionObserverEntry],
        this as unknown as IntersectionObserver,
      );
  }

  observe(element: Element): void {
    this.#elements.push(element);
    watched.set(element, this.#seen);
  }

  disconnect(): void {
    for (const element of this.#elements.splice(0)) watched.delete(element);
  }
}

/** Scrolls to what is in `part`, and waits for the code that comes then. */
export async function comeIntoSight(part: Element): Promise<void> {
  for (const [element, seen] of [...watched]) if (part.contains(element)) seen();
  await codeCame();
}

/** Waits for code under way, several parts of it; it comes by the module loader, of which nothing else tells. */
export async function codeCame(): Promise<void> {
  for (let turn = 0; turn < 15; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
