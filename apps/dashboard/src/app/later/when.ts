/** Starts the work once the place is within half a screen; returns how to call it off. */
export function whenNear(place: Element, work: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      work();
    },
    { rootMargin: '50%' },
  );
  observer.observe(place);
  return () => observer.disconnect();
}

/** Starts the work when the browser has nothing else to do; returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari does not tell.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work);
  return () => cancelIdleCallback(asked);
}
