import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults } from '../testing/accessibility';
import { comeIntoSight } from '../testing/fake-sight';
import { DrawnCharts, type DrawnChart } from './drawn-charts';
import { ViewActions } from './view-actions';
import { type ViewExport } from './view-export';

const taken: ViewExport = {
  title: 'Top movers',
  dates: 'Mon 25 – Fri 29 Aug 2025',
  api: 'api/graphql?query=x',
  rows: () => [
    ['date', 'changePercent'],
    ['2025-08-29', -3.4982517483],
  ],
};

describe('ViewActions', () => {
  let saved: { name: string; content: Blob }[];

  beforeEach(() => {
    saved = [];
    let content: Blob;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => ((content = blob), 'blob:1'),
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, content });
    });
    // jsdom has no popovers
    HTMLElement.prototype.hidePopover = () => undefined;
  });

  afterEach(() => jest.restoreAllMocks());

  async function menu(clipboard?: Pick<Clipboard, 'writeText'>) {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(ViewActions);
    fixture.componentRef.setInput('export', taken);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    await comeIntoSight(element);
    const press = async (label: string) => {
      const button = [...element.querySelectorAll<HTMLButtonElement>('.actions button')].find(
        ({ textContent }) => textContent?.includes(label),
      );
      button?.click();
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
      return element.querySelector('[role=status]')?.textContent;
    };
    return { element, fixture, press };
  }

  it('saves the numbers of the view, unrounded', async () => {
    const { press } = await menu();

    expect(await press('CSV')).toBe('Saved as tre-stocks-top-movers-mon-25-fri-29-aug-2025.csv.');

    expect(saved[0]?.name).toBe('tre-stocks-top-movers-mon-25-fri-29-aug-2025.csv');
    expect(saved[0]?.content.size).toBe(
      'date,changePercent\r\n2025-08-29,-3.4982517483\r\n'.length,
    );
  });

  it('draws each chart on screen with its dates and basis, and offers none that is gone', async () => {
    const { element, fixture, press } = await menu();
    const drawn: string[][] = [];
    const chart: DrawnChart = {
      label: () => 'Winners of 60 sessions',
      toPng: async (...words) => (drawn.push(words), new Blob(['png'])),
    };
    const charts = TestBed.inject(DrawnCharts);

    charts.add(chart);
    await fixture.whenStable();
    await press('Winners of 60 sessions');
    charts.remove(chart);
    await fixture.whenStable();

    expect(drawn).toEqual([
      ['Winners of 60 sessions', 'Mon 25 – Fri 29 Aug 2025 · Close to close · TRE Stocks'],
    ]);
    expect(saved[0]?.name).toMatch(/^tre-stocks-winners-of-60-sessions-.*\.png$/);
    expect(element.textContent).not.toContain('PNG');
  });

  it('copies the link of the view, or says that it could not', async () => {
    const copied: string[] = [];
    const willing = await menu({ writeText: async (text) => void copied.push(text) });
    expect(await willing.press('link')).toBe('Link copied.');
    expect(copied).toEqual([location.href]);

    TestBed.resetTestingModule();
    const refusing = await menu({
      writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
    expect(await refusing.press('link')).toContain('does not let the link be copied');
  });

  it('leads to the same numbers at the API, without a fault of accessibility', async () => {
    const { element } = await menu();

    expect(element.querySelector('a')?.getAttribute('href')).toBe('api/graphql?query=x');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
