import { Component, input } from '@angular/core';
import { type Definition } from '../text/data-text';

/** Terms, what they mean, and their formulas. */
@Component({
  selector: 'tre-definition-list',
  template: `
    <h3>{{ heading() }}</h3>
    <dl class="definitions">
      @for (definition of definitions(); track definition.term) {
        <div>
          <dt>{{ definition.term }}</dt>
          <dd>
            {{ definition.meaning }}
            @if (definition.formula; as formula) {
              <code class="formula">{{ formula }}</code>
            }
          </dd>
        </div>
      }
    </dl>
  `,
})
export class DefinitionList {
  readonly heading = input.required<string>();
  readonly definitions = input.required<readonly Definition[]>();
}
