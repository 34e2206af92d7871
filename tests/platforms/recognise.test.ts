import {expect} from '@open-wc/testing';
import {recognise, registerPlatform} from '../../src/platforms/recognise.js';

const HERE = 'https://blog.example/post';

/** What is recognised: the platform's name and the first address to read, or the reason why not. */
function found(src: string, platform?: string, base = HERE) {
  const recognised = recognise(src, base, platform);
  if (!recognised || 'unreadable' in recognised) return {unreadable: recognised?.unreadable};
  return {name: recognised.platform.name, read: recognised.reads[0]};
}

const UK = 'https://petition.parliament.uk';
const SENEDD = 'https://petitions.senedd.wales';
const SCOTLAND = 'https://petitions.parliament.scot';
const ECI = 'https://eci.ec.europa.eu';
const RAHVAALGATUS = 'https://rahvaalgatus.ee/initiatives';
const SHEET = 'https://docs.google.com/spreadsheets/d/1A2b3C4d5E6f7G8h9I0j_k-L';
const GREENPEACE = 'https://counter.greenpeace.org';

describe('recognise', () => {
  /** By platform: the address it reads, and spellings of one petition. */
  const known: [name: string, read: string, spellings: string[]][] = [
    [
      'uk-parliament',
      `${UK}/petitions/700000/count.json`,
      [
        `${UK}/petitions/700000`,
        `${UK}/petitions/700000/`,
        `${UK}/petitions/700000#main-content`,
        `${UK}/petitions/700000?reveal_response=yes`,
        `${UK}/petitions/700000.json`,
        `${UK}/petitions/700000/count.json`,
        `${UK}/petitions/700000/signatures/new`,
        `${UK}/archived/petitions/700000`,
        `${UK}/archived/petitions/700000.json`,
        `${UK}/%70etitions/70000%30`,
        'http://petition.parliament.uk/petitions/700000',
        'HTTPS://Petition.Parliament.UK/petitions/700000',
        'https://petition.parliament.uk:443/petitions/700000',
        'https://ana:secret@petition.parliament.uk/petitions/700000',
        ' https://petition.parliament.uk/./petitions/x/../700000 ',
        'https:\\\\petition.parliament.uk\\petitions\\700000',
        '//petition.parliament.uk/petitions/700000',
        'https://pet\nition.parliament.uk/petitions/700000',
      ],
    ],
    [
      'senedd',
      `${SENEDD}/petitions/245678/count.json`,
      [
        `${SENEDD}/petitions/245678`,
        `${SENEDD}/petitions/245678/`,
        `${SENEDD}/petitions/245678/count.json`,
        `${SENEDD}/petitions/245678.json`,
        'https://deisebau.senedd.cymru/deisebau/245678',
        'https://deisebau.senedd.cymru/deisebau/245678/',
      ],
    ],
    [
      'scottish-parliament',
      `${SCOTLAND}/petitions/PE2100/count.json`,
      [`${SCOTLAND}/petitions/PE2100`, `${SCOTLAND}/petitions/PE2100?sort=x`, `${SCOTLAND}/petitions/PE2100.json`],
    ],
    ['scottish-parliament', `${SCOTLAND}/petitions/2100/count.json`, [`${SCOTLAND}/petitions/2100`]],
    ['jersey', 'https://petitions.gov.je/petitions/5/count.json', ['https://petitions.gov.je/petitions/5/']],
    [
      'eci',
      `${ECI}/045/public/api/report/progression`,
      [
        `${ECI}/045/public/`,
        `${ECI}/045/public`,
        `${ECI}/045/public/#/screen/home`,
        `${ECI}/045/public/?lg=de#/screen/home`,
        `${ECI}/045/public/api/report/progression`,
      ],
    ],
    [
      'rahvaalgatus',
      `${RAHVAALGATUS}/92cc16ee-107e-4208-b92c-2ffed24d4f4b`,
      [
        `${RAHVAALGATUS}/92cc16ee-107e-4208-b92c-2ffed24d4f4b`,
        `${RAHVAALGATUS}/92cc16ee-107e-4208-b92c-2ffed24d4f4b/`,
        `${RAHVAALGATUS}/92cc16ee-107e-4208-b92c-2ffed24d4f4b/events/5`,
      ],
    ],
    ['rahvaalgatus', `${RAHVAALGATUS}/123`, [`${RAHVAALGATUS}/123`]],
    [
      'greenpeace-counter',
      `${GREENPEACE}/signups?id=forest-2`,
      [
        `${GREENPEACE}/signups?id=forest-2`,
        `${GREENPEACE}/signups?id=forest-2#now`,
        `${GREENPEACE}/signups?id=forest-2&v=1`,
      ],
    ],
    [
      'github-stars',
      'https://api.github.com/repos/lit/lit',
      [
        'https://github.com/lit/lit',
        'https://github.com/lit/lit/',
        'https://github.com/lit/lit.git',
        'https://github.com/lit/lit?tab=readme-ov-file#readme',
        'https://www.github.com/lit/lit',
        'http://github.com/lit/lit',
      ],
    ],
    ['github-stars', 'https://api.github.com/repos/a-b/c.d_e', ['https://github.com/a-b/c.d_e']],
    [
      'google-sheet',
      `${SHEET}/gviz/tq?tqx=out:json&headers=0&range=B2:C2&`,
      [SHEET, `${SHEET}/`, `${SHEET}/edit`, `${SHEET}/edit?usp=sharing`, SHEET.replace('/d/', '/u/1/d/') + '/edit'],
    ],
    [
      'google-sheet',
      `${SHEET}/gviz/tq?tqx=out:json&headers=0&range=B2:C2&gid=77`,
      [`${SHEET}/edit#gid=77`, `${SHEET}/edit?gid=0#gid=77`, `${SHEET}/edit?gid=77`],
    ],
    [
      'google-sheet',
      `${SHEET}/gviz/tq?tqx=out:json&headers=0&range=D5&gid=77`,
      [`${SHEET}/edit?gid=77#gid=77&range=D5`, `${SHEET}/edit#gid=77&range=D5`, `${SHEET}/edit#range=D5&gid=77`],
    ],
    [
      'google-sheet',
      `${SHEET}/gviz/tq?tqx=out:json&headers=0&range=B2:C2&sheet=Signed%20here`,
      [
        `${SHEET}/gviz/tq?tqx=out:json&sheet=Signed%20here&range=B2:C2`,
        `${SHEET}/gviz/tq?tqx=out:json&sheet=Signed here`,
      ],
    ],
    [
      'engaging-networks',
      'https://www.e-activist.com/ea-dataservice/data.service?service=EaDataCapture&token=t',
      ['https://www.e-activist.com/ea-dataservice/data.service?service=EaDataCapture&token=t#x'],
    ],
    [
      'open-collective',
      'https://opencollective.com/web-pack.json',
      [
        'https://opencollective.com/web-pack',
        'https://opencollective.com/web-pack/',
        'https://opencollective.com/web-pack.json',
        'https://opencollective.com/web-pack?x#y',
      ],
    ],
    [
      'givewp',
      'https://charity.example/blog/wp-json/givewp/v3/campaigns/7',
      [
        'https://charity.example/blog/wp-json/givewp/v3/campaigns/7',
        'https://charity.example/blog/wp-json/givewp/v3/campaigns/7/statistics',
      ],
    ],
    ['givewp', 'https://blog.example/wp-json/givewp/v3/campaigns/7', ['/wp-json/givewp/v3/campaigns/7']],
    [
      'raisely',
      'https://api.raisely.com/v3/campaigns/river',
      ['https://api.raisely.com/v3/campaigns/river/?private=0'],
    ],
  ];
  for (const [name, read, spellings] of known) {
    for (const spelling of spellings) {
      it(`reads ${JSON.stringify(spelling)} as ${name}`, () => {
        expect(found(spelling)).to.deep.equal({name, read});
      });
    }
  }

  it('reads a petition of the UK Parliament in full where the small document is missing', () => {
    expect(recognise(`${UK}/petitions/7`, HERE)).to.have.deep.property('reads', [
      `${UK}/petitions/7/count.json`,
      `${UK}/petitions/7.json`,
    ]);
  });

  const documents: [address: string, read: string][] = [
    ['https://example.org/count.json', 'https://example.org/count.json'],
    ['https://example.org/count.json#now', 'https://example.org/count.json'],
    ['https://example.org/count.json?letter=5#now', 'https://example.org/count.json?letter=5'],
    // Encoded as the author did: somebody may have signed it so.
    ['https://example.org/count%5Fa.json?key=%61', 'https://example.org/count%5Fa.json?key=%61'],
    ['https://ana:secret@example.org/count.json', 'https://example.org/count.json'],
    ['http://localhost:8000/count', 'http://localhost:8000/count'],
    ['count.json', 'https://blog.example/count.json'],
    ['/count.json?a b', 'https://blog.example/count.json?a%20b'],
    ['https://example.org/$0/$1?$2', 'https://example.org/$0/$1?$2'],
    ['https://example.org/petitions/700000', 'https://example.org/petitions/700000'],
    ['42', 'https://blog.example/42'],
    // Pages of a known host that are no petition.
    ...[
      `${UK}/`,
      `${UK}/petitions`,
      `${UK}/petitions/check`,
      `${UK}/petitions/700000x`,
      `${UK}/help/petitions/700000`,
      `${UK}/petitions%2F700000`,
      `${SENEDD}/archived/petitions/5`,
      `${SCOTLAND}/petitions/PE`,
      `${ECI}/045/publicity`,
      `${ECI}/public/`,
      `${RAHVAALGATUS}/new`,
      `${GREENPEACE}/signups`,
      `${GREENPEACE}/signups?name=a`,
      'https://github.com/lit',
      'https://github.com/lit/lit/issues',
      'https://raw.githubusercontent.com/lit/lit/main/count.json',
      'https://docs.google.com/spreadsheets/d/e/2PACX-1vabcdefgh/pub?output=csv',
      'https://docs.google.com/document/d/1A2b3C4d5E6f7G8h9I0j/edit',
      'https://opencollective.com/web-pack/projects/a',
      'https://api.raisely.com/v3/campaigns/river/activities',
      // Hosts that only look like a known one.
      'https://petition.parliament.uk.example.org/petitions/700000',
      'https://example.org/petition.parliament.uk/petitions/5',
      'https://example.org/?https://petition.parliament.uk/petitions/5',
      'https://xpetition.parliament.uk/petitions/700000',
      'https://petition-parliament.uk/petitions/700000',
      'https://petition.parliament.uk:8443/petitions/700000',
      'https://petitions.senedd.wales.example/petitions/5',
      'https://notgithub.com/lit/lit',
      'https://notchange.org/p/a',
      'https://change.org.example/p/a',
      'https://act-eff.org/action/a',
      'https://example.org/change.org/p/a',
      'https://example.org/?x=.change.org/',
      'https://eko.org/count.json',
      // Addresses that any host may have count as a platform only by its name.
      'https://campaign.example/petition/7/',
      'https://campaign.example/node/7',
      'https://campaign.example/petitions/river',
      'https://campaign.example/campaigns/river',
      'https://campaign.example/proposals/7',
      // These read; the same with /up or /count would add.
      'https://api.counterapi.dev/v1/river/signed',
      'https://api.counterapi.dev/v1/river/signed/',
      'https://api.counterapi.dev/v1/up-river/signed-up',
      `${GREENPEACE}/counters`,
    ].map((address): [string, string] => [address, address]),
  ];
  for (const [address, read] of documents) {
    it(`reads ${address} as a count document`, () => {
      expect(found(address)).to.deep.equal({name: 'count-document', read});
    });
  }

  it('reads the host that is asked, not the one before the @', () => {
    const read = 'https://example.org/petitions/700000';
    expect(found('https://petition.parliament.uk@example.org/petitions/700000')).to.deep.equal({
      name: 'count-document',
      read,
    });
  });

  for (const src of [
    '',
    ' ',
    'javascript:alert(1)',
    'data:,5',
    'ftp://example.org/count',
    'file:///count',
    'https://',
    'blob:x',
  ]) {
    it(`finds nothing to read in ${JSON.stringify(src)}`, () => {
      expect(recognise(src, HERE)).to.be.undefined;
    });
  }

  describe('with a platform’s name', () => {
    const named: [platform: string, src: string, read: string][] = [
      ['proca', ' 42 ', 'https://api.proca.app/api?query=query%20getCount($actionPage:Int!)%7BactionPage'],
      ['greenpeace-counter', 'forest-2', `${GREENPEACE}/signups?id=forest-2`],
      ['raisely', 'river', 'https://api.raisely.com/v3/campaigns/river'],
      ['pytition', 'https://p.example/petition/7/?x#y', 'https://p.example/petition/7/'],
      ['pytition', 'https://p.example/petition/7', 'https://p.example/petition/7'],
      ['pytition', 'https://p.example/org/friends/save-the-river', 'https://p.example/org/friends/save-the-river'],
      ['pytition', '/petition/7/', 'https://blog.example/petition/7/'],
      ['campaignion', 'https://c.example/node/7#form', 'https://c.example/node/7/polling'],
      ['campaignion', 'https://c.example/de/node/7', 'https://c.example/de/node/7/polling'],
      ['controlshift', 'https://c.example/petitions/river?x', 'https://c.example/petitions/river.json'],
      ['controlshift', 'HTTPS://C.example/petitions/river.json', 'https://c.example/petitions/river.json'],
      ['speakout', 'https://s.example/campaigns/river', 'https://s.example/campaigns/river.json'],
      ['consul', 'http://c.example:8080/proposals/7-a-park', 'http://c.example:8080/graphql?query=%7Bproposal(id:7)'],
      [' uk-parliament ', `${UK}/petitions/7`, `${UK}/petitions/7/count.json`],
      ['count-document', `${UK}/petitions/7/count.json`, `${UK}/petitions/7/count.json`],
    ];
    for (const [platform, src, read] of named) {
      it(`reads ${src} as ${platform}`, () => {
        const {name, read: address} = found(src, platform);
        expect(name).to.equal(platform.trim());
        expect(address).to.satisfy((href: string) => href.startsWith(read));
      });
    }

    it('says so when the address is none of that platform, and reads nothing', () => {
      const mismatches: [platform: string, src: string][] = [
        ['proca', 'forty-two'],
        ['proca', '-42'],
        ['proca', '42}'],
        ['proca', `${UK}/petitions/7`],
        ['uk-parliament', 'https://example.org/count.json'],
        ['uk-parliament', '7'],
        ['greenpeace-counter', 'a b'],
        ['raisely', 'a/b'],
        ['raisely', '../profiles'],
        ['pytition', 'https://p.example/'],
        ['consul', 'ftp://c.example/proposals/7'],
        ['count-document', 'javascript:5'],
      ];
      for (const [platform, src] of mismatches)
        expect(found(src, platform), src).to.deep.equal({unreadable: `${src} is no address that ${platform} has.`});
    });

    it('finds nothing in an empty address', () => {
      expect(recognise(' ', HERE, 'proca')).to.be.undefined;
    });

    it('goes by the address when nobody has that name, and tells the author', () => {
      for (const platform of ['uk-parlament', 'UK', '<b>', 'toString']) {
        expect(recognise(`${UK}/petitions/7`, HERE, platform)).to.include({
          problem: `No platform is called ${platform}.`,
        });
        expect(found(`${UK}/petitions/7`, platform).name).to.equal('uk-parliament');
      }
    });

    it('has no complaint about no name', () => {
      for (const platform of [undefined, '', ' '])
        expect(recognise(`${UK}/petitions/7`, HERE, platform)).not.to.have.property('problem');
    });
  });

  describe('of what a page cannot read', () => {
    const unreadable: [address: string, host: string, reason: string][] = [
      ['https://actionnetwork.org/petitions/save-the-river', 'actionnetwork.org', 'wants a secret key'],
      ['https://actionnetwork.org/api/v2/petitions/5', 'actionnetwork.org', 'wants a secret key'],
      ['https://api.airtable.com/v0/app/Signatures', 'airtable.com', 'wants a secret key'],
      ['https://donorbox.org/river', 'donorbox.org', 'wants a secret key'],
      ['https://friends.nationbuilder.com/river', 'nationbuilder.com', 'wants a secret key'],
      ['https://engage.newmode.net/embed/5', 'newmode.net', 'wants a secret key'],
      ['https://www.change.org/p/save-the-river', 'change.org', 'lets no other site read it'],
      ['http://Change.org/p/save-the-river?lang=en#x', 'change.org', 'lets no other site read it'],
      ['https://ana:b@change.org:8443/p/save-the-river', 'change.org', 'lets no other site read it'],
      ['https://actions.eko.org/a/river', 'actions.eko.org', 'lets no other site read it'],
      ['https://actions.sumofus.org/a/river', 'actions.sumofus.org', 'lets no other site read it'],
      ['https://openletter.earth/river-5', 'openletter.earth', 'lets no other site read it'],
      ['https://act.eff.org/action/river', 'act.eff.org', 'lets no other site read it'],
      ['https://www.borgerforslag.dk/se-og-stoet-forslag/?Id=FT-1', 'borgerforslag.dk', 'answers only to POST'],
      ['https://www.openpetition.de/petition/online/fluss', 'openpetition.de', 'publishes HTML only'],
      ['https://www.openpetition.eu/petition/online/fluss', 'openpetition.eu', 'publishes HTML only'],
      [
        'https://epetitionen.bundestag.de/petitionen/_2026/_01/Petition_5.nc.html',
        'epetitionen.bundestag.de',
        'publishes HTML only',
      ],
      ['https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-5', 'ourcommons.ca', 'publishes HTML only'],
      ['https://petitions.ourcommons.ca/en/Petition/Details', 'ourcommons.ca', 'publishes HTML only'],
      ['https://www.noscommunes.ca/petitions/fr/Petition/Details', 'noscommunes.ca', 'publishes HTML only'],
    ];
    for (const [address, host, reason] of unreadable) {
      it(`says why ${address} cannot be read, and the way round`, () => {
        const words = `A page cannot read ${host}: it ${reason}.`;
        const way = 'Let a job of yours publish a count document, and name that.';
        expect(recognise(address, HERE)).to.deep.equal({unreadable: `${words} ${way}`});
      });
    }

    it('lets a site read itself', () => {
      const address = 'https://act.eff.org/action/river/signature_count';
      expect(found(address, undefined, 'https://act.eff.org/action/river')).to.deep.equal({
        name: 'count-document',
        read: address,
      });
    });
  });

  describe('of what adds to the count with each read', () => {
    const addresses = [
      `${GREENPEACE}/count?id=river`,
      `${GREENPEACE}/count/?id=river`,
      `${GREENPEACE}/count`,
      `${GREENPEACE}//count?id=river`,
      `${GREENPEACE}/./x/../count?id=river`,
      `${GREENPEACE}/c%6Funt?id=river`,
      `${GREENPEACE}/%63%6f%75%6e%74?id=river`,
      `${GREENPEACE}:8443/count?id=river`,
      'http://counter.greenpeace.org/count?id=river',
      'HTTPS://Counter.Greenpeace.ORG/count?id=river',
      'https://counter.greenpeace.org./count?id=river',
      'https://ana:b@counter.greenpeace.org/count?id=river',
      '//counter.greenpeace.org/count?id=river',
      'https:\\\\counter.greenpeace.org\\count?id=river',
      ' https://counter.greenpeace.org/count?id=river#x ',
      'https://api.counterapi.dev/v1/river/signed/up',
      'https://api.counterapi.dev/v1/river/signed/up/',
      'https://api.counterapi.dev/v1/river/signed/up?x=5',
      'https://api.counterapi.dev/v2/river/signed/UP',
      'https://api.counterapi.dev/v1/river/signed/%75p',
      'https://api.counterapi.dev/v1/river/signed/down',
      'https://api.counterapi.dev/v1/river/signed/set?count=5',
      'http://counterapi.dev/v1/river/signed/up',
    ];
    for (const address of addresses) {
      it(`refuses ${JSON.stringify(address)}`, () => {
        expect(found(address).unreadable).to.include('changes the count with each read');
      });
    }

    it('refuses it under any platform’s name', () => {
      for (const platform of ['count-document', 'greenpeace-counter', 'pytition', 'engaging-networks'])
        expect(found(`${GREENPEACE}/count?id=river`, platform).unreadable, platform).to.be.a('string');
    });
  });
});

describe('registerPlatform', () => {
  const OWN = {
    name: 'own',
    address: /^https:\/\/own\.example\/letters\/([\w-]+)/,
    reads: ['https://api.own.example/$1/signed', '/relay?own=$1&as=$2{none}'],
    count: 'signed',
    minimum: 600,
  };
  registerPlatform(OWN);

  it('teaches a platform, its addresses relative to the page', () => {
    const wanted = {
      platform: OWN,
      reads: ['https://api.own.example/river/signed', 'https://blog.example/relay?own=river&as=none'],
    };
    expect(recognise('https://own.example/letters/river', HERE)).to.deep.equal(wanted);
  });

  it('knows it by its name', () => {
    expect(found('https://own.example/letters/river', 'own').name).to.equal('own');
    expect(found('https://other.example/', 'own').unreadable).to.equal(
      'https://other.example/ is no address that own has.',
    );
  });

  it('puts it before what we know, also before what no page can read', () => {
    registerPlatform({...OWN, name: 'own-change', address: /^https:\/\/www\.change\.org\/p\/(river)/});
    expect(found('https://www.change.org/p/river').name).to.equal('own-change');
    expect(found('https://www.change.org/p/sea').unreadable).to.be.a('string');
  });

  it('passes on why it cannot be read', () => {
    registerPlatform({
      ...OWN,
      name: 'shut',
      address: /^https:\/\/shut\.example\//,
      reads: [],
      unreadable: 'It is shut.',
    });
    expect(found('https://shut.example/5').unreadable).to.equal('It is shut.');
  });

  it('refuses to read for it what adds to the count', () => {
    registerPlatform({
      ...OWN,
      name: 'adder',
      address: /^adder:(\w+)$/,
      reads: ['https://api.counterapi.dev/v1/$1/a/up'],
    });
    expect(found('adder:river', 'adder').unreadable).to.include('changes the count');
  });

  it('reads nothing for it that is no http(s)', () => {
    registerPlatform({
      ...OWN,
      name: 'script',
      address: /^https:\/\/script\.example\//,
      reads: ['javascript:5', 'data:,5'],
    });
    expect(found('https://script.example/', 'script').unreadable).to.be.a('string');
  });
});
