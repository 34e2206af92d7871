import {expect} from '@open-wc/testing';
import {parsePositive} from '../../src/lib/count.js';
import {parseBody} from '../../src/lib/json-body.js';
import {readCount, readPath} from '../../src/lib/json-path.js';
import {parseMoment} from '../../src/lib/moment.js';
import {countDocument} from '../../src/platforms/count-document.js';
import {eci} from '../../src/platforms/eci.js';
import type {Platform} from '../../src/platforms/platform.js';
import {recognise} from '../../src/platforms/recognise.js';
import {senedd} from '../../src/platforms/senedd.js';
import {ukParliament} from '../../src/platforms/uk-parliament.js';

describe('recognise', () => {
  const UK = 'https://petition.parliament.uk';
  const UK_READS = [`${UK}/petitions/700000/count.json`, `${UK}/petitions/700000.json`];
  const SENEDD = 'https://petitions.senedd.wales';
  const SENEDD_READS = [`${SENEDD}/petitions/245678/count.json`];
  const ECI = 'https://eci.ec.europa.eu';
  const ECI_READS = [`${ECI}/045/public/api/report/progression`];

  const known: [address: string, platform: Platform, reads: string[]][] = [
    [`${UK}/petitions/700000`, ukParliament, UK_READS],
    [`${UK}/petitions/700000/`, ukParliament, UK_READS],
    [`${UK}/petitions/700000#main-content`, ukParliament, UK_READS],
    [`${UK}/petitions/700000?reveal_response=yes`, ukParliament, UK_READS],
    [`${UK}/petitions/700000.json`, ukParliament, UK_READS],
    [`${UK}/petitions/700000/count.json`, ukParliament, UK_READS],
    [`${UK}/petitions/700000/signatures/new`, ukParliament, UK_READS],
    [`${UK}/archived/petitions/700000`, ukParliament, UK_READS],
    [`${UK}/archived/petitions/700000.json`, ukParliament, UK_READS],
    ['http://petition.parliament.uk/petitions/700000', ukParliament, UK_READS],
    ['HTTPS://Petition.Parliament.UK/petitions/700000', ukParliament, UK_READS],
    ['https://petition.parliament.uk:443/petitions/700000', ukParliament, UK_READS],
    ['https://ana:secret@petition.parliament.uk/petitions/700000', ukParliament, UK_READS],
    [' https://petition.parliament.uk/./petitions/x/../700000 ', ukParliament, UK_READS],
    [`${SENEDD}/petitions/245678`, senedd, SENEDD_READS],
    [`${SENEDD}/petitions/245678/`, senedd, SENEDD_READS],
    [`${SENEDD}/petitions/245678/count.json`, senedd, SENEDD_READS],
    [`${SENEDD}/petitions/245678.json`, senedd, SENEDD_READS],
    [`${ECI}/045/public/`, eci, ECI_READS],
    [`${ECI}/045/public`, eci, ECI_READS],
    [`${ECI}/045/public/#/screen/home`, eci, ECI_READS],
    [`${ECI}/045/public/?lg=de#/screen/home`, eci, ECI_READS],
    [`${ECI}/045/public/api/report/progression`, eci, ECI_READS],
  ];
  for (const [address, platform, reads] of known) {
    it(`reads ${address} as ${platform.name}`, () => {
      const recognised = recognise(new URL(address));
      expect(recognised.platform).to.equal(platform);
      expect(recognised.reads).to.deep.equal(reads);
    });
  }

  it('gives all spellings of one petition the same first address, so that it is read once', () => {
    for (const host of [UK, SENEDD, ECI]) {
      const spellings = known.map(([address]) => new URL(address)).filter((url) => url.host === new URL(host).host);
      expect(new Set(spellings.map((url) => recognise(url).reads[0])).size, host).to.equal(1);
    }
  });

  const documents: [address: string, read: string][] = [
    ['https://example.org/count.json', 'https://example.org/count.json'],
    ['https://example.org/count.json#now', 'https://example.org/count.json'],
    ['https://example.org/count.json?letter=5#now', 'https://example.org/count.json?letter=5'],
    ['http://localhost:8000/count', 'http://localhost:8000/count'],
    ['https://example.org/petitions/700000', 'https://example.org/petitions/700000'],
    // Pages of a known host that are no petition.
    [`${UK}/`, `${UK}/`],
    [`${UK}/petitions`, `${UK}/petitions`],
    [`${UK}/petitions/check`, `${UK}/petitions/check`],
    [`${UK}/petitions/700000x`, `${UK}/petitions/700000x`],
    [`${UK}/help/petitions/700000`, `${UK}/help/petitions/700000`],
    [`${SENEDD}/archived/petitions/5`, `${SENEDD}/archived/petitions/5`],
    [`${ECI}/045/publicity`, `${ECI}/045/publicity`],
    [`${ECI}/public/`, `${ECI}/public/`],
    // Hosts that only look like a known one.
    [
      'https://petition.parliament.uk.example.org/petitions/700000',
      'https://petition.parliament.uk.example.org/petitions/700000',
    ],
    [
      'https://example.org/petition.parliament.uk/petitions/5',
      'https://example.org/petition.parliament.uk/petitions/5',
    ],
    ['https://xpetition.parliament.uk/petitions/700000', 'https://xpetition.parliament.uk/petitions/700000'],
    ['https://petition.parliament.uk:8443/petitions/700000', 'https://petition.parliament.uk:8443/petitions/700000'],
    ['https://petitions.senedd.wales.example/petitions/5', 'https://petitions.senedd.wales.example/petitions/5'],
  ];
  for (const [address, href] of documents) {
    it(`reads ${address} as a count document`, () => {
      const {platform, reads} = recognise(new URL(address));
      expect(platform).to.equal(countDocument);
      expect(reads).to.deep.equal([href]);
    });
  }

  it('reads the host that is asked, not the one before the @', () => {
    const {platform} = recognise(new URL('https://petition.parliament.uk@example.org/petitions/700000'));
    expect(platform).to.equal(countDocument);
  });

  it('leaves the address it was given as it was', () => {
    const url = new URL('https://example.org/count.json#now');
    recognise(url);
    expect(url.href).to.equal('https://example.org/count.json#now');
  });
});

describe('platforms', () => {
  /** What a platform's description finds in a recorded answer. */
  async function found(platform: Platform, fixture: string) {
    const response = await fetch(`/tests/fixtures/${fixture}`);
    const json = parseBody(await response.text());
    const at = (path: string | undefined) => (path === undefined ? undefined : readPath(json, path));
    return {
      count: readCount(json, platform.count),
      goals: platform.goals?.map((goal) => (typeof goal === 'number' ? goal : parsePositive(at(goal)))),
      state: at(platform.state),
      updated: parseMoment(at(platform.updated))?.time,
      poll: at(platform.poll),
    };
  }

  it('reads the short answer of the UK Parliament', async () => {
    expect(await found(ukParliament, 'uk-parliament-count.json')).to.deep.equal({
      count: 2_212_600,
      goals: [10_000, 100_000],
      state: undefined,
      updated: undefined,
      poll: undefined,
    });
  });

  it('reads the full answer of the UK Parliament', async () => {
    expect(await found(ukParliament, 'uk-parliament.json')).to.deep.equal({
      count: 2_212_600,
      goals: [10_000, 100_000],
      state: 'open',
      updated: undefined,
      poll: undefined,
    });
  });

  it('reads the answer of the Senedd, with its thresholds', async () => {
    expect(await found(senedd, 'senedd-count.json')).to.deep.equal({
      count: 412,
      goals: [250, 5000],
      state: undefined,
      updated: undefined,
      poll: undefined,
    });
  });

  it('reads the answer of a European Citizens’ Initiative', async () => {
    expect(await found(eci, 'eci-progression.json')).to.deep.equal({
      count: 1_448_271,
      goals: [1_400_000],
      state: undefined,
      updated: undefined,
      poll: undefined,
    });
  });

  it('reads the document that a campaign publishes itself', async () => {
    expect(await found(countDocument, 'own-count-document.json')).to.deep.equal({
      count: 12_345,
      goals: [20_000],
      state: 'open',
      updated: Date.UTC(2026, 7, 22, 12),
      poll: 60,
    });
  });

  it('reads a document that is a bare number', () => {
    expect(readCount(parseBody('12345\n'), countDocument.count)).to.equal(12_345);
  });

  it('finds no number in the answer of another platform', async () => {
    const mismatches: [Platform, string][] = [
      [ukParliament, 'eci-progression.json'],
      [senedd, 'eci-progression.json'],
      [eci, 'senedd-count.json'],
      [eci, 'eci-countries.json'],
      [countDocument, 'senedd-count.json'],
      [countDocument, 'uk-parliament.json'],
    ];
    for (const [platform, fixture] of mismatches)
      expect((await found(platform, fixture)).count, `${platform.name} in ${fixture}`).to.be.undefined;
  });

  it('asks for at least as much time between reads as the etiquette wants of each', () => {
    const minimums = [ukParliament, senedd, eci, countDocument].map(({name, minimum}) => [name, minimum]);
    expect(Object.fromEntries(minimums)).to.deep.equal({
      'uk-parliament': 60,
      senedd: 300,
      eci: 300,
      'count-document': undefined,
    });
  });

  it('knows which states mean that nobody can sign any more', () => {
    expect(ukParliament.closedValues).to.have.members(['closed', 'rejected']);
    expect(countDocument.closedValues).to.have.members(['closed', 'won', 'lost']);
  });
});
