// The script tag: defines the three tags, learns the languages of other scripts, and brings plain HTML marked with
// `data-widget` to life.
import './define/hear-strings.js';
import './define/cta-button.js';
import './define/letter-excerpt.js';
import './define/petition-counter.js';
import './define/upgrade-markup.js';
