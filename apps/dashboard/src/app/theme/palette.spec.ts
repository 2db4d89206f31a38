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

  it('reads the light tokens for paper, and leaves the theme on the screen', () => {
    const sheet = document.createElement('style');
    sheet.textContent = ":root { --ink: #14181f } :root[data-theme='dark'] { --ink: #e8ebf0 }";
    document.head.append(sheet);
    TestBed.inject(Theme).choose('dark');
    const palette = TestBed.inject(Palette);

    const [ink, theme] = [palette.paperColours().ink, document.documentElement.dataset['theme']];

    expect([ink, theme, palette.colours().ink]).toEqual(['#14181f', 'dark', '#e8ebf0']);
    sheet.remove();
  });
});
