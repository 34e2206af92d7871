import {hearStrings} from '../sources/strings-by-event.js';

if (typeof document !== 'undefined') hearStrings();
