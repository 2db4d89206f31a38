import { TestBed } from '@angular/core/testing';
import { Palette } from './palette';
import { Theme } from './theme';

describe('Palette', () => {
  it('reads the tokens again when the theme changes', () => {
    const { style } = document.documentElement;
    style.setProperty('--up', '#0a5fb4');
    const palette = TestBed.inject(Palette);
    expect(palette.colours().up).toBe('#0a5fb4');

    style.setProperty('--up', '#7ab8ff');
    TestBed.inject(Theme).choose('dark');

    expect(palette.colours().up).toBe('#7ab8ff');
  });
});
