import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {canHandOn, handOn} from '../../src/actions/hand-on.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const DATA = {title: 'The Ferry', text: 'We came.', url: 'https://letter.example/'};
const CARD = {...DATA, files: [new File(['…'], 'quote.png', {type: 'image/png'})]};

/** Puts a sheet, or none, in the browser’s place. */
function useSheet(share: unknown, canShare: unknown = () => true): void {
  Object.defineProperty(navigator, 'share', {value: share, configurable: true});
  Object.defineProperty(navigator, 'canShare', {value: canShare, configurable: true});
}

describe('handOn', () => {
  expectQuietConsole();

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'canShare');
  });

  it('opens the sheet in the click itself, with everything', async () => {
    const share = sinon.fake.resolves(undefined);
    useSheet(share);
    const outcome = handOn(CARD);
    expect(share.callCount).to.equal(1);
    expect(share.firstCall.args[0] === CARD).to.equal(true);
    expect(await outcome).to.equal('done');
  });

  it('takes closing the sheet, and one that is open already, for no error', async () => {
    for (const name of ['AbortError', 'InvalidStateError']) {
      useSheet(sinon.fake.rejects(new DOMException('', name)));
      expect(await handOn(DATA)).to.equal('cancelled');
    }
  });

  it('says when there is no sheet for this', async () => {
    useSheet(undefined);
    expect(await handOn(DATA)).to.equal('unavailable');
    useSheet(sinon.fake.rejects(new DOMException('', 'NotAllowedError')));
    expect(await handOn(DATA)).to.equal('unavailable');
    useSheet(sinon.fake.resolves(undefined), () => false);
    expect(await handOn(DATA)).to.equal('unavailable');
    useSheet(sinon.fake.resolves(undefined), sinon.fake.throws(new Error()));
    expect(canHandOn(DATA)).to.equal(false);
  });

  it('hands no file to a browser that cannot say whether it takes files', () => {
    useSheet(sinon.fake.resolves(undefined), null);
    expect(canHandOn(DATA)).to.equal(true);
    expect(canHandOn(CARD)).to.equal(false);
  });
});
