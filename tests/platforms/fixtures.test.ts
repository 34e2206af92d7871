import {expect} from '@open-wc/testing';
import {parseBody} from '../../src/lib/json-body.js';
import {countDocument} from '../../src/platforms/count-document.js';
import {recognise} from '../../src/platforms/recognise.js';
import {readCount, type Paths} from '../../src/sources/read-count.js';
import type {CountReading} from '../../src/sources/source.js';

const ADDRESS = 'https://campaign.example/count.json';

/** Reads a recorded answer at an address of no platform, by the paths that an author would write. */
async function readBy(file: string, paths: Paths, scale?: number) {
  const response = await fetch(`/tests/fixtures/${file}`);
  expect(response.status, file).to.equal(200);
  const recognised = recognise(ADDRESS, ADDRESS);
  if (!recognised || 'unreadable' in recognised) throw new Error('not recognised');
  return readCount({text: await response.text(), isCut: false, readAt: 0}, recognised, {paths, scale});
}

const at = (written: string) => ({time: Date.parse(written), offset: 0});

type Row = [file: string, paths: Paths, reading: Omit<CountReading, 'readAt'>, scale?: number];

const rows: Row[] = [
  ['actionkit-progress.txt', {count: 'total.actions'}, {count: 12_345}],
  ['actionkit-progress.txt', {count: '/total/actions'}, {count: 12_345}],
  ['avaaz-legacy-counter.json', {}, {count: 4321}],
  ['avaaz-legacy-counter.json', {count: 'count'}, {count: 4321}],
  ['campact-metrics.json', {count: 't.participate'}, {count: 12_345}],
  ['campact-metrics.json', {count: '/c/participate~1partner'}, {count: 345}],
  ['campact-metrics.json', {count: 'c.participate/partner'}, {count: 345}],
  ['campact-metrics.json', {count: 't.participate + c.participate/partner'}, {count: 12_690}],
  ['campaignion-pgbar.json', {count: 'pgbar.pgbar_default.0'}, {count: 48_312}],
  ['campaignion-pgbar.json', {count: 'pgbar.pgbar_default[0]'}, {count: 48_312}],
  ['champaign-eko.json', {count: 'campaign_action_count | action_count'}, {count: 4321}],
  ['champaign-eko.json', {count: 'action_count', state: 'publish_status'}, {count: 1234}],
  [
    'champaign-eko.json',
    {count: 'action_count', state: 'publish_status', closedValues: 'unpublished, published'},
    {count: 1234, state: 'closed'},
  ],
  ['change-org-page-state.json', {count: 'signatureState.signatureCount.total'}, {count: 12_345}],
  [
    'change-org-page-state.json',
    {count: 'signatureState.signatureCount.displayed', goal: 'signatureState.signatureGoal.displayed'},
    {count: 12_400, goals: [15_000]},
  ],
  ['change-org-v1.json', {count: 'signature_count', goal: 'goal', closes: 'end_at'}, {count: 23_456}],
  ['consul-proposal.json', {count: 'data.proposal.cached_votes_up'}, {count: 321}],
  [
    'controlshift.json',
    {count: 'signature_count', goal: 'goal', state: 'ended', closedValues: 'true', updated: 'updated_at'},
    {count: 223, goals: [500], state: 'closed', updated: at('2018-05-07T15:38:39Z')},
  ],
  [
    'controlshift.json',
    {count: 'signature_count', state: 'categories[slug=oz].name', closedValues: 'Oz'},
    {count: 223, state: 'closed'},
  ],
  // The deadline is a day without time and zone, which is another moment for each reader.
  [
    'decidim-initiative.json',
    {
      count: 'data.initiative.onlineVotes + data.initiative.offlineVotes',
      state: 'data.initiative.state',
      closedValues: 'accepted rejected',
      closes: 'data.initiative.signatureEndDate',
    },
    {count: 357},
  ],
  ['donorbox.json', {count: '0.donations_count'}, {count: 66}],
  ['donorbox.json', {count: '[slug=donorbox-new-campaign].donations_count'}, {count: 66}],
  ['donorbox.json', {count: '/0/total_raised', goal: '/0/goal_amt'}, {count: 2000, goals: [10_000]}, 1],
  ['eci-countries.json', {count: 'signatureCountryCount[countryCode=se].totalCount'}, {count: 73_244}],
  [
    'eci-countries.json',
    {
      count: 'signatureCountryCount[countryCode=nl].totalCount',
      goal: 'signatureCountryCount[countryCode=nl].treshold',
    },
    {count: 93_938, goals: [20_445]},
  ],
  ['eci-progression.json', {count: 'signatureCount', goal: 'goal'}, {count: 1_448_271, goals: [1_400_000]}],
  ['eff-action-center.txt', {}, {count: 12_345}],
  ['eff-action-center.txt', {count: 'count | '}, {count: 12_345}],
  ['engaging-networks.json', {count: 'rows.0.columns[name=participations].value'}, {count: 12_345}],
  ['engaging-networks.json', {count: 'rows[0].columns[4].value'}, {count: 12_345}],
  [
    'github-repo.json',
    {count: 'stargazers_count', updated: 'updated_at'},
    {count: 42, updated: at('2017-10-10T16:00:00Z')},
  ],
  ['github-repo-headers.json', {count: 'x-ratelimit-remaining'}, {count: 4999}],
  [
    'givewp-v3.json',
    {count: 'goalStats.actual', goal: 'goalStats.goal', closes: 'endDate'},
    {count: 45_210, goals: [100_000]},
    1,
  ],
  ['givewp-v3.json', {count: 'goal'}, {count: 100_000}],
  ['google-sheets-gviz.txt', {count: 'table.rows.1.c.1.v'}, {count: 52}],
  ['google-sheets-gviz-cell.txt', {count: 'table.rows.0.c.0.v'}, {count: 339}],
  ['greenpeace-pixelcounter.json', {count: 'unique_count'}, {count: 1234}],
  [
    'kansalaisaloite-initiative.json',
    {
      count: 'supportCount + externalSupportCount',
      state: 'state',
      closedValues: 'ACCEPTED',
      closes: 'endDate',
      updated: 'modified',
    },
    {count: 500, state: 'closed', updated: {time: Date.parse('2012-11-01T11:50:30Z'), offset: 7_200_000}},
  ],
  ['kansalaisaloite-initiative.json', {count: 'totalSupportCount'}, {count: 500}],
  ['kansalaisaloite-initiative.json', {count: 'supportCount'}, {count: 0}],
  ['kansalaisaloite-supports.json', {count: 'totalSupportCount'}, {count: 500}],
  ['moveon-mop.json', {count: 'total_signatures', goal: 'signature_goal'}, {count: 2000, goals: [9999]}],
  ['open-collective.json', {count: 'backersCount'}, {count: 556}],
  ['open-collective.json', {count: 'balance'}, {count: 76_147}, 0.01],
  ['osdi-action-network.json', {count: 'total_signatures'}, {count: 345}],
  ['osdi-action-network.json', {count: 'total_shares + total_signatures'}, {count: 690}],
  ['own-count-document.json', {}, {count: 12_345, goals: [20_000], state: 'open', updated: at('2026-08-22T12:00:00Z')}],
  ['own-count-document.json', {count: 'count'}, {count: 12_345}],
  ['policat.json', {count: 'signings_total'}, {count: 2664}],
  ['policat.json', {count: 'signings_via_policat + signings_via_api + manual_counter_tweak'}, {count: 2664}],
  ['proca-getcount.json', {count: 'data.actionPage.campaign.stats.supporterCount'}, {count: 12_345}],
  [
    'proca-stats.json',
    {count: 'data.actionPage.campaign.stats.actionCount[actionType=petition].count'},
    {count: 13_000},
  ],
  ['proca-stats.json', {count: 'data.actionPage.campaign.stats.supporterCountByArea[area=DE].count'}, {count: 4000}],
  ['pytition.json', {count: 'signatures', goal: 'target'}, {count: 1234, goals: [5000]}],
  [
    'rahvaalgatus.json',
    {
      count: 'signatureCount',
      goal: 'signatureThreshold',
      state: 'phase',
      closedValues: 'sign',
      closes: 'signingEndsAt',
    },
    {count: 1336, goals: [1000], state: 'closed', closes: at('2020-06-18T13:37:42.666Z')},
  ],
  ['raisely.json', {count: 'data.total', goal: 'data.goal'}, {count: 45_210, goals: [100_000]}, 0.01],
  [
    'scottish-parliament-count.json',
    {count: 'signature_count', goal: 'threshold_for_debate'},
    {count: 87, goals: [5000]},
  ],
  ['senedd-count.json', {count: 'signature_count', goal: 'threshold_for_referral'}, {count: 412, goals: [250]}],
  ['speakout-wemove.json', {count: 'uniquersigns', goal: 'goal'}, {count: 12_345, goals: [15_000]}],
  ['speakout-wemove.json', {count: 'uniquersigns + parent_group.rsigns'}, {count: 80_235}],
  [
    'uk-parliament-count.json',
    {count: 'signature_count', updated: 'debate_threshold_reached_at'},
    {count: 2_212_600, updated: at('2016-06-24T10:48:23.281Z')},
  ],
  [
    'uk-parliament.json',
    {count: 'data.attributes.signature_count', state: 'data.attributes.state'},
    {count: 2_212_600, state: 'open'},
  ],
  [
    'uk-parliament.json',
    {
      count:
        '/data/attributes/signatures_by_country[code=GB]/signature_count | data.attributes.signatures_by_country[code=GB].signature_count',
    },
    {count: 365_483},
  ],
  [
    'we-the-people.json',
    {
      count: 'results.0.signatureCount',
      goal: 'results.0.signatureThreshold',
      state: 'results.0.isSignable',
      closedValues: 'false',
      // Seconds since 1970 are no date and time with a zone.
      closes: 'results.0.deadline',
    },
    {count: 34_435, goals: [25_000], state: 'closed'},
  ],
  ['we-the-people.json', {count: 'results[type=petition].signatureCount'}, {count: 34_435}],
];

/** A recorded answer that has no count at that path, or none at all. */
const withoutCount: [file: string, count: string | undefined][] = [
  ['actionkit-progress.txt', undefined],
  ['actionkit-progress.txt', 'total'],
  ['decidim-initiative.json', 'data.initiative.onlineVotes + data.initiative.paperVotes'],
  // "$1,0000" is verbatim; amounts with decimals are no number of people without a scale.
  ['donorbox.json', '0.formatted_goal_amount'],
  ['donorbox.json', '0.total_raised'],
  ['donorbox.json', 'length'],
  ['eci-countries.json', 'signatureCountryCount.0.percentage'],
  ['engaging-networks.json', 'rows.0.columns[name=(unverified-0)].value'],
  ['firebase-rtdb-sse.txt', undefined],
  ['firebase-rtdb-sse.txt', ''],
  ['givewp-v3.json', 'goalStats.actual'],
  ['givewp-v3.json', 'goalStats.actualFormatted'],
  ['google-sheets-gviz.txt', 'table.rows.0.c.1.v'],
  ['google-sheets-gviz-error.txt', 'table.rows.0.c.0.v'],
  ['google-sheets-gviz-error.txt', undefined],
  ['kansalaisaloite-initiative.json', 'verified'],
  ['mercure-message.txt', undefined],
  ['nationbuilder-petitions-v1.json', undefined],
  ['nationbuilder-petitions-v1.json', 'results.0.signature_count'],
  ['nationbuilder-petitions-v1.json', 'results.0.published_at'],
  ['own-count-document.json', 'deadline'],
  ['proca-stats.json', 'data.actionPage.campaign.stats.actionCount[actionType=none].count'],
  ['proca-stats.json', '$.data.actionPage.campaign.stats.supporterCount'],
  ['uk-parliament.json', 'data.attributes.rejection'],
  ['uk-parliament-count.json', undefined],
  ['uk-parliament-count.json', 'debated'],
];

describe('any JSON', () => {
  for (const [file, paths, reading, scale] of rows) {
    it(`reads ${file} by ${JSON.stringify(paths)}${scale ? ` times ${scale}` : ''}`, async () => {
      const answer = await readBy(file, paths, scale);
      if (!('reading' in answer)) throw new Error(answer.reason);
      const {readAt, ...rest} = answer.reading;
      expect(readAt).to.equal(0);
      expect(rest).to.deep.equal(reading);
    });
  }

  for (const [file, count] of withoutCount) {
    it(`finds no number in ${file} at ${count ?? 'the place of a count document'}`, async () => {
      const answer = await readBy(file, {count});
      expect(answer).to.deep.equal({reason: `${ADDRESS} has no number at ${count || countDocument.count}.`});
    });
  }

  it('reads a whole campaign document where a count document was meant', () => {
    const recognised = recognise(ADDRESS, ADDRESS);
    if (!recognised || 'unreadable' in recognised) throw new Error('not recognised');
    const petition = {
      count: 12_345,
      goal: 20_000,
      goals: [10_000],
      state: 'won',
      updated: '2026-08-22T12:00:00Z',
      poll: 90,
    };
    const text = JSON.stringify({letter: {title: 'Ferry'}, action: {closes: '2026-12-31T22:59:00Z'}, petition});
    expect(readCount({text, isCut: false, readAt: 0}, recognised)).to.deep.equal({
      reading: {
        count: 12_345,
        readAt: 0,
        goals: [10_000, 20_000],
        state: 'won',
        closes: {time: Date.UTC(2026, 11, 31, 22, 59), offset: 0},
        updated: {time: Date.UTC(2026, 7, 22, 12), offset: 0},
      },
      poll: 90_000,
    });
  });

  it('reads the messages of an event stream as it reads documents', async () => {
    const stream = await (await fetch('/tests/fixtures/mercure-message.txt')).text();
    const data = /^data: (.*)$/m.exec(stream)![1]!;
    expect(parseBody(data)).to.deep.equal({count: 12_345, goal: 20_000});
  });

  it('was tried on every fixture', async () => {
    const tried = new Set([...rows, ...withoutCount].map(([file]) => file));
    const fixtures = (await (await fetch('/platform/fixtures')).json()) as string[];
    // A page of HTML is a fixture of others.
    expect([...tried].sort()).to.deep.equal(fixtures.filter((file) => !file.endsWith('.html')).sort());
  });
});
