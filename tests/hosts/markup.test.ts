import {describeFamily} from './family.js';

await describeFamily('markup');
