// What `import … from 'open-letter-widgets'` gives: nothing is registered, and nothing touches a document.
export {CtaButtonElement} from './elements/cta-button.js';
export {LetterExcerptElement} from './elements/letter-excerpt.js';
export {PetitionCounterElement} from './elements/petition-counter.js';
export {
  CounterChangedEvent,
  CounterClosedEvent,
  CounterFailedEvent,
  CounterGoalReachedEvent,
  CounterStaleEvent,
  CtaActivateEvent,
  CtaChangedEvent,
  CtaSettledEvent,
  ExcerptCopiedEvent,
  ExcerptCopyEvent,
  ExcerptFollowedEvent,
  ExcerptFollowEvent,
  ExcerptSharedEvent,
  ExcerptShareEvent,
  ExcerptToggledEvent,
  ExcerptToggleEvent,
  PetitionSignedEvent,
} from './events.js';
export type {CampaignDocument} from './campaign/document.js';
export type {CtaAction, CtaActivation, CtaState} from './events.js';
export {digestOf} from './lib/digest.js';
export type {Moment} from './lib/moment.js';
export type {Plural} from './lib/plural.js';
export type {Platform} from './platforms/platform.js';
export {registerPlatform} from './platforms/recognise.js';
export type {CountReading, Sink, Source} from './sources/source.js';
export {registerStrings, type AttributionParts, type QuotingStrings, type Strings} from './strings/strings.js';
