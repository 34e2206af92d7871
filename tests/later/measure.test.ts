import {expect} from '@open-wc/testing';
import {measurer, type Activation, type MeasuredHost} from '../../src/later/measure.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const ACTIVATION: Activation = {
  action: 'link',
  href: 'https://sign.example/form',
  campaign: 'https://example.org/campaign.json',
  elementId: 'sign',
};
const FIELDS = {
  cta_action: 'link',
  cta_href: 'https://sign.example/form',
  cta_campaign: 'https://example.org/campaign.json',
  cta_id: 'sign',
};

/** The globals of the page, where tools live. */
const page = globalThis as unknown as Record<string, unknown>;
const TOOLS = ['dataLayer', 'gtag', 'plausible', '_paq'];

/** A button that measures, and what it takes activations with. */
function measured(attributes: Record<string, string>, consent?: () => unknown) {
  const host = document.createElement('div') as HTMLElement & MeasuredHost;
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  Object.assign(host, {consent});
  const stay = new AbortController();
  return {host, leave: () => stay.abort(), tell: measurer(host, stay.signal)};
}

/** A data layer of the page, until the test is over. */
function dataLayer(): unknown[] {
  return (page['dataLayer'] = []);
}

/** Lets promises settle. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('measurer', () => {
  expectQuietConsole();

  afterEach(() => {
    for (const name of TOOLS) Reflect.deleteProperty(page, name);
  });

  it('tells each tool in its own words', () => {
    const calls: unknown[][] = [];
    const layer = dataLayer();
    page['gtag'] = (...words: unknown[]) => calls.push(['gtag', ...words]);
    page['plausible'] = (...words: unknown[]) => calls.push(['plausible', ...words]);
    const matomo: unknown[] = (page['_paq'] = []);
    measured({measure: 'dataLayer gtag plausible matomo'}).tell(ACTIVATION);
    expect(layer).to.deep.equal([{event: 'cta-activate', ...FIELDS}]);
    expect(calls).to.deep.equal([
      ['gtag', 'event', 'cta_activate', FIELDS],
      ['plausible', 'cta-activate', {props: FIELDS}],
    ]);
    expect(matomo).to.deep.equal([['trackEvent', 'cta-activate', 'link', 'https://sign.example/form']]);
  });

  it('tells only those that are named', () => {
    const layer = dataLayer();
    const matomo: unknown[] = (page['_paq'] = []);
    measured({measure: 'matomo toString nonsense'}).tell(ACTIVATION);
    expect(layer).to.deep.equal([]);
    expect(matomo).to.have.length(1);
  });

  it('makes up no tool that is not there', () => {
    measured({measure: 'dataLayer gtag plausible matomo'}).tell(ACTIVATION);
    expect(TOOLS.filter((name) => name in page)).to.deep.equal([]);
  });

  it('takes no element of the page for a tool', () => {
    const element = document.createElement('div');
    element.id = 'dataLayer';
    document.body.append(element);
    measured({measure: 'dataLayer'}).tell(ACTIVATION);
    element.remove();
  });

  it('is not stopped by a tool that throws', () => {
    page['gtag'] = () => {
      throw new Error('broken');
    };
    const layer = dataLayer();
    measured({measure: 'gtag dataLayer'}).tell(ACTIVATION);
    expect(layer).to.have.length(1);
  });

  it('leaves out what is unknown, and says of a message or call only what it is', () => {
    const layer = dataLayer();
    const {tell} = measured({measure: 'dataLayer'});
    tell({action: 'copy', href: undefined, campaign: undefined, elementId: ''});
    tell({...ACTIVATION, action: 'mail', href: 'mailto:ana@example.org?body=me', campaign: undefined, elementId: ''});
    expect(layer).to.deep.equal([
      {event: 'cta-activate', cta_action: 'copy'},
      {event: 'cta-activate', cta_action: 'mail', cta_href: 'mailto:'},
    ]);
  });

  describe('with consent to wait for', () => {
    it('holds everything until the event of the page, and then tells all of it', () => {
      const layer = dataLayer();
      const {tell} = measured({measure: 'dataLayer', 'measure-after': 'consent-1'});
      tell(ACTIVATION);
      tell({...ACTIVATION, action: 'copy'});
      expect(layer).to.deep.equal([]);
      document.dispatchEvent(new Event('consent-1'));
      expect(layer).to.have.length(2);
      tell(ACTIVATION);
      expect(layer).to.have.length(3);
    });

    it('remembers the event for buttons that come later', () => {
      measured({measure: 'dataLayer', 'measure-after': 'consent-2'});
      document.dispatchEvent(new Event('consent-2'));
      const layer = dataLayer();
      measured({measure: 'dataLayer', 'measure-after': 'consent-2'}).tell(ACTIVATION);
      expect(layer).to.have.length(1);
    });

    it('asks the function of the page each time, until it agrees', async () => {
      const layer = dataLayer();
      let answer: unknown = false;
      const {tell} = measured({measure: 'dataLayer'}, () => answer);
      tell(ACTIVATION);
      await settle();
      expect(layer).to.deep.equal([]);
      answer = 'yes';
      tell(ACTIVATION);
      await settle();
      expect(layer, 'only true is an agreement').to.deep.equal([]);
      answer = true;
      tell(ACTIVATION);
      await settle();
      expect(layer).to.have.length(3);
    });

    it('waits for a promise', async () => {
      const layer = dataLayer();
      let agree: (answer: boolean) => void = () => undefined;
      const {tell} = measured({measure: 'dataLayer'}, () => new Promise<boolean>((resolve) => (agree = resolve)));
      tell(ACTIVATION);
      await settle();
      expect(layer).to.deep.equal([]);
      agree(true);
      await settle();
      expect(layer).to.have.length(1);
    });

    it('takes a consent tool that fails for no consent', async () => {
      const layer = dataLayer();
      measured({measure: 'dataLayer'}, () => Promise.reject(new Error('broken'))).tell(ACTIVATION);
      measured({measure: 'dataLayer'}, () => {
        throw new Error('broken');
      }).tell(ACTIVATION);
      await settle();
      expect(layer).to.deep.equal([]);
    });

    it('lets the function decide where there is an event too, and asks it again then', async () => {
      const layer = dataLayer();
      let answer = false;
      const {tell} = measured({measure: 'dataLayer', 'measure-after': 'consent-3'}, () => answer);
      tell(ACTIVATION);
      document.dispatchEvent(new Event('consent-3'));
      await settle();
      expect(layer).to.deep.equal([]);
      answer = true;
      document.dispatchEvent(new Event('consent-3'));
      await settle();
      expect(layer).to.have.length(1);
    });

    it('drops what waits when the reader leaves the page', () => {
      const layer = dataLayer();
      const {tell} = measured({measure: 'dataLayer', 'measure-after': 'consent-4'});
      tell(ACTIVATION);
      dispatchEvent(new Event('pagehide'));
      document.dispatchEvent(new Event('consent-4'));
      expect(layer).to.deep.equal([]);
    });

    it('drops what waits when the button leaves, also while a promise is pending', async () => {
      const layer = dataLayer();
      let agree: (answer: boolean) => void = () => undefined;
      const {tell, leave} = measured(
        {measure: 'dataLayer'},
        () => new Promise<boolean>((resolve) => (agree = resolve)),
      );
      tell(ACTIVATION);
      leave();
      agree(true);
      await settle();
      tell(ACTIVATION);
      expect(layer).to.deep.equal([]);
    });
  });
});
