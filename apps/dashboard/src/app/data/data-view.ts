import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ViewActions } from '../actions/view-actions';
import { AddressBar } from '../address/address-bar';
import { ViewFrame } from '../frame/view-frame';
import { BROWSER } from '../questions/browser';
import { QuestionFeed } from '../questions/question-feed';
import { dataText } from '../text/data-text';
import { stateText } from '../text/state-text';
import { type Reading } from '../wording/instant-text';
import { Sentence } from '../wording/sentence';
import { fullSessionDateText } from '../wording/session-date-text';
import { addresses } from './addresses';
import { CopyRow } from './copy-row';
import { correctionRows } from './correction-rows';
import { CorrectionsTable } from './corrections-table';
import { coverageFacts, coverageFigures } from './coverage-facts';
import { dataQuestion, wholeHistory } from './data-answer';
import { dataExport } from './data-export';
import { DefinitionList } from './definition-list';

/** The most entries of a list that has no end. */
const MOST_SHOWN = 60;

/** What the figures mean, what there is of them and what is missing, and how to take them along. */
@Component({
  selector: 'tre-data-view',
  imports: [
    CopyRow,
    CorrectionsTable,
    DefinitionList,
    RouterLink,
    Sentence,
    ViewActions,
    ViewFrame,
  ],
  template: `
    <tre-view-frame [heading]="text.heading" [feed]="feed">
      @if (shown(); as shown) {
        <tre-view-actions [export]="shown.takeaway" />
      }
      @if (feed.held() || feed.failure()) {
        <p class="data-intro">{{ text.intro }}</p>
        <div class="cards data-cards">
          @if (shown(); as shown) {
            <section class="card coverage-card" aria-labelledby="coverage">
              <div class="coverage-head">
                <h2 id="coverage">{{ text.coverage }}</h2>
                <span class="chip" [attr.data-tone]="shown.late ? 'notice' : 'plain'">{{
                  shown.late ? state.late : text.onTime
                }}</span>
              </div>
              <dl class="counts">
                @for (figure of shown.figures; track figure.term) {
                  <div>
                    <dt>{{ figure.term }}</dt>
                    <dd class="figure">{{ figure.count }}</dd>
                  </div>
                }
              </dl>
              <dl class="coverage-facts">
                @for (fact of shown.facts; track fact.term) {
                  <div>
                    <dt>{{ fact.term }}</dt>
                    <dd><tre-sentence [words]="fact.sentences.join(' ')" /></dd>
                  </div>
                }
              </dl>
            </section>
            @if (shown.first; as first) {
              <div class="stack">
                <section class="card" aria-labelledby="gaps">
                  <h2 id="gaps">{{ text.gaps }}</h2>
                  @if (shown.gaps.length === 0) {
                    <p>{{ text.noGaps(first) }}</p>
                  } @else {
                    <p>{{ text.gapCount(shown.gaps.length) }}</p>
                    <ul class="gaps">
                      @for (date of shown.gaps.slice(0, most); track date) {
                        <li>
                          <a [routerLink]="['/session', date]" [queryParams]="bar.carried()">{{
                            dateText(date)
                          }}</a>
                        </li>
                      }
                    </ul>
                    @if (shown.gaps.length > most) {
                      <p class="fine">{{ text.olderGaps(shown.gaps.length - most) }}</p>
                    }
                  }
                </section>
                <section class="card" aria-labelledby="corrections">
                  <h2 id="corrections">{{ text.corrections }}</h2>
                  @if (shown.corrections.length === 0) {
                    <p>{{ text.noCorrections }}</p>
                  } @else {
                    <p class="fine">{{ text.correctionsBasis }}</p>
                    <tre-corrections-table
                      [rows]="shown.corrections.slice(0, most)"
                      [reading]="shown.reading"
                      [carried]="bar.carried()"
                    />
                    @if (shown.corrections.length > most) {
                      <p class="fine">
                        {{ text.olderCorrections(shown.corrections.length - most) }}
                      </p>
                    }
                  }
                </section>
              </div>
            }
          }
          <section class="card definitions-card" aria-labelledby="definitions">
            <h2 id="definitions">{{ text.definitions }}</h2>
            <div class="definition-groups">
              <tre-definition-list [heading]="text.changeTerms" [definitions]="text.changes" />
              <tre-definition-list [heading]="text.usualTerms" [definitions]="text.usual" />
              <tre-definition-list [heading]="text.stateTerms" [definitions]="text.states" />
            </div>
          </section>
          <section class="card use-card" aria-labelledby="use">
            <h2 id="use">{{ text.use }}</h2>
            @for (group of addressGroups(); track group.heading) {
              <h3>{{ group.heading }}</h3>
              <ul class="addresses">
                @for (address of group.addresses; track address.id) {
                  <li><tre-copy-row [address]="address" /></li>
                }
              </ul>
              @if (group.note; as note) {
                <p class="fine">{{ note }}</p>
              }
            }
          </section>
          <section class="card terms-card" aria-labelledby="terms">
            <h2 id="terms">{{ text.terms }}</h2>
            <ul class="facts">
              @for (sentence of text.allTerms; track sentence) {
                <li>{{ sentence }}</li>
              }
            </ul>
          </section>
        </div>
      }
    </tre-view-frame>
  `,
})
export class DataView {
  protected readonly text = dataText;
  protected readonly state = stateText;
  protected readonly most = MOST_SHOWN;
  protected readonly dateText = fullSessionDateText;
  protected readonly bar = inject(AddressBar);
  protected readonly feed = new QuestionFeed(dataQuestion, () => wholeHistory);
  readonly #base = inject(DOCUMENT).baseURI;
  readonly #timeZone = inject(BROWSER).timeZone;

  protected readonly shown = computed(() => {
    const answer = this.feed.held()?.answer;
    const at = this.feed.now();
    if (!answer || !at) return undefined;
    const reading: Reading = { at, timeZone: this.#timeZone };
    const { firstSession, punctuality } = answer.dataStatus;
    return {
      reading,
      takeaway: dataExport(answer),
      late: punctuality === 'LATE',
      first: firstSession && fullSessionDateText(firstSession),
      figures: coverageFigures(answer),
      facts: coverageFacts(answer, reading),
      gaps: answer.coverage.missingSessions.toReversed(),
      corrections: correctionRows(answer),
    };
  });

  protected readonly addressGroups = computed(() => {
    const latest = this.feed.held()?.answer.dataStatus.latestSession;
    const { feeds, spreadsheet, api } = addresses(this.#base, this.bar.basis(), latest);
    return [
      { heading: dataText.feeds, addresses: feeds, note: undefined },
      { heading: dataText.spreadsheet, addresses: spreadsheet, note: dataText.spreadsheetNote },
      { heading: dataText.api, addresses: api, note: undefined },
    ];
  });
}
