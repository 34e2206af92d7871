import {PetitionCounterElement} from '../elements/petition-counter.js';
import {define} from './register.js';

define('petition-counter', PetitionCounterElement);
