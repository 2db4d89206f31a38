import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Paper } from './paper';

@Component({ template: '{{ paper.isPrinting() }}' })
class Page {
  protected readonly paper = inject(Paper);
}

describe('Paper', () => {
  it('has the page ready by the time the browser draws it, and as before after that', () => {
    const { nativeElement } = TestBed.createComponent(Page);
    const page: HTMLElement = nativeElement;
    TestBed.tick();
    const before = page.textContent;

    window.dispatchEvent(new Event('beforeprint'));
    const meanwhile = page.textContent;
    window.dispatchEvent(new Event('afterprint'));

    expect([before, meanwhile, page.textContent]).toEqual(['false', 'true', 'false']);
  });
});
