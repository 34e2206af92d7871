import {LetterExcerptElement} from '../elements/letter-excerpt.js';
import {define} from './register.js';

define('letter-excerpt', LetterExcerptElement);
