import {CtaButtonElement} from '../elements/cta-button.js';
import {define} from './register.js';

define('cta-button', CtaButtonElement);
