import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { parseThemeChoice, Theme } from './theme';

const boot = readFileSync(join(__dirname, '../../../public/boot.js'), 'utf8');

function device(prefers: 'light' | 'dark') {
  const changed: (() => void)[] = [];
  const query = {
    matches: prefers === 'dark',
    addEventListener: (_type: string, listener: () => void) => changed.push(listener),
  };
  jest.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
  return {
    turn(to: 'light' | 'dark') {
      query.matches = to === 'dark';
      for (const listener of changed) listener();
    },
  };
}

function onScreen(): string | undefined {
  return document.documentElement.dataset['theme'];
}

describe('Theme', () => {
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/');
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['', null, 'light', 'light'],
    ['', null, 'dark', 'dark'],
    ['', 'dark', 'light', 'dark'],
    ['', 'light', 'dark', 'light'],
    ['', 'system', 'dark', 'dark'],
    ['', 'sepia', 'dark', 'dark'],
    ['?theme=light', 'dark', 'dark', 'light'],
    ['?theme=dark', 'light', 'light', 'dark'],
    ['?theme=system', 'dark', 'light', 'light'],
    ['?theme=sepia', 'dark', 'light', 'dark'],
  ] as const)(
    'with “%s” in the address, %s kept and a %s device it shows %s, as boot.js does before',
    (search, kept, prefers, expected) => {
      device(prefers);
      history.replaceState(null, '', `/${search}`);
      if (kept !== null) localStorage.setItem('theme', kept);

      new Function(boot)();
      const booted = onScreen();
      const shown = TestBed.inject(Theme).shown();

      expect(booted).toBe(expected);
      expect(shown).toBe(expected);
      expect(onScreen()).toBe(expected);
    },
  );

  it('keeps a choice and shows it at once', () => {
    device('light');
    const theme = TestBed.inject(Theme);

    theme.choose('dark');

    expect(theme.choice()).toBe('dark');
    expect(onScreen()).toBe('dark');
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('follows the device while the choice is left to it', () => {
    const { turn } = device('light');
    const theme = TestBed.inject(Theme);

    turn('dark');
    expect(theme.shown()).toBe('dark');
    theme.choose('light');
    turn('dark');

    expect(theme.shown()).toBe('light');
  });

  it('colours the browser like the bar', () => {
    device('light');
    const meta = document.createElement('meta');
    meta.name = 'theme-color';
    document.head.append(meta);
    document.documentElement.style.setProperty('--surface', '#161a21');

    TestBed.inject(Theme);

    expect(meta.content).toBe('#161a21');
    meta.remove();
  });

  it('works where storage is refused', () => {
    device('light');
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });

    new Function(boot)();
    const theme = TestBed.inject(Theme);
    theme.choose('dark');

    expect(theme.shown()).toBe('dark');
  });
});

describe('boot.js', () => {
  it('stays under a kilobyte', () => {
    expect(Buffer.byteLength(boot)).toBeLessThan(1024);
  });
});

describe('parseThemeChoice', () => {
  it('knows three choices', () => {
    expect(parseThemeChoice('system')).toBe('system');
    expect(parseThemeChoice('sepia')).toBeUndefined();
    expect(parseThemeChoice(null)).toBeUndefined();
  });
});
