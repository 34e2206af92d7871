import {expect} from '@open-wc/testing';
import {comparePassage} from '../../src/lib/compare-passage.js';
import {digestOf, normalizePassage} from '../../src/lib/digest.js';
import {textOfHtml} from '../../src/lib/html-text.js';

describe('normalizePassage', () => {
  const same: [written: string, normal: string, why: string][] = [
    ['  We\n\tcame.\u00a0\u202fNow ', 'We came. Now', 'spaces of every kind'],
    ['“It’s ours,” she said', "It's ours, she said", 'curly marks'],
    ['"It\'s ours," she said', "It's ours, she said", 'straight marks'],
    ['„Wir“ «nous» ‟us”', 'Wir nous us', 'marks of other languages'],
    ['We came — 1990–2026, well--known, −3', 'We came - 1990-2026, well-known, -3', 'dashes'],
    ['Wait… what', 'Wait... what', 'three dots'],
    ['Bru\u0308cke', 'Brücke', 'letters put together'],
    ['Ret\u00adtung\u200b der\u2060 \ufeffFä\u200ehre', 'Rettung der Fähre', 'what is not seen'],
  ];
  for (const [written, normal, why] of same) {
    it(`evens out ${why}`, () => {
      expect(normalizePassage(written)).to.equal(normal);
      expect(normalizePassage(normal)).to.equal(normal);
    });
  }

  it('keeps every word, letter, number and mark apart', () => {
    const all = [
      'We came.',
      'we came.',
      'We came',
      'We come.',
      'We came 1.',
      'Wecame.',
      'We, came.',
      'Wé came.',
      'We came!',
    ];
    expect(new Set(all.map(normalizePassage)).size).to.equal(all.length);
  });

  it('takes a megabyte in its stride', () => {
    expect(normalizePassage('a\u00ad "b" \n'.repeat(150_000)).length).to.equal(599_999);
  });
});

describe('digestOf', () => {
  it('is the SHA-256 of the normalised words, as in integrity', async () => {
    // printf %s 'We came.' | openssl dgst -sha256 -binary | base64
    const known = 'sha256-oDY+6yvb8Q20f4YLlAmX/U1DOEV3v2XPvw46+hZ32fM=';
    expect(await digestOf('We came.')).to.equal(known);
    expect(await digestOf(' \u201cWe\u00a0came.\u201d\n')).to.equal(known);
  });

  it('says that it cannot where the browser has no way', async () => {
    let error: unknown;
    await digestOf('We came.', null as never).catch((thrown: unknown) => (error = thrown));
    expect(error instanceof TypeError).to.equal(true);
  });
});

describe('textOfHtml', () => {
  const pages: [html: string, text: string][] = [
    ['<p>We <em>ca</em>me.</p>', 'We came.'],
    ['<p>We came.</p><p>We spoke.</p>', 'We came. We spoke.'],
    ['We<br>came<wbr>.', 'We came.'],
    ['a<!-- <p>no --> b', 'a b'],
    ['<title>no</title><style>p{}</style><script>"<p>no"</SCRIPT >yes', 'yes'],
    ['<p title="a > b" class=x>yes</p>', 'yes'],
    ['<!doctype html><?xml?>yes</>', 'yes'],
    ['1 < 2 &amp;&lt;&gt; fish & chips, R&D', '1 < 2 &<> fish & chips, R&D'],
    ['caf&eacute; &#233;&#xE9;&#XE9; &ldquo;x&rdquo;&nbsp;&copy; 2026', 'café ééé x © 2026'],
    ['&amp;lt;', '&lt;'],
    ['<p>İİİİİ</p><b>yes</b>', 'İİİİİ yes'],
    ['&#0;&#1114112;', '\ufffd\ufffd'],
    ['<script>never closed', ''],
    ['<p class="never closed', ''],
    ['yes<!-- never closed', 'yes'],
    ['<svg><text>no</text></svg><template><p>no</p></template>yes', 'yes'],
  ];
  for (const [html, text] of pages) {
    it(`reads ${JSON.stringify(text)} in ${html}`, () => {
      expect(normalizePassage(textOfHtml(html).text)).to.equal(text);
    });
  }

  it('knows when it does not know a character', () => {
    expect(textOfHtml('&eacute;').isCertain).to.equal(true);
    expect(textOfHtml('&Eogon;').isCertain).to.equal(false);
  });

  it('needs time in proportion to the length, whatever the page holds', () => {
    for (const piece of ['<', '<!--', '<a "', '<script ', '<p title="', '&', '</', '<a '])
      expect(textOfHtml(piece.repeat(300_000)).text.length).to.be.lessThan(900_001);
  });
});

describe('comparePassage', () => {
  const PASSAGE = ['First we came to the river, all of us.', 'Then we spoke “up” — twice.'];
  const page = (html: string) => textOfHtml(`<h1>Letter</h1>${html}<footer>2026</footer>`);
  const verdicts: [html: string, paragraphs: string[], wasQuotedSo: boolean, verdict: string][] = [
    ['<p>First we came to the river, all of us.</p><p>Then we spoke "up" – twice.</p>', PASSAGE, false, 'exact'],
    ['<p>First we came to the river, all of us. <img alt="">Then we spoke up - twice.</p>', PASSAGE, true, 'exact'],
    ['<p>First we came to the river, all of us.</p><p>Then we spoke up - once.</p>', PASSAGE, true, 'changed'],
    ['<p>First we came to the river, all of us.</p><p>Then we spoke up - once.</p>', PASSAGE, false, 'differs'],
    ['<p>Then we spoke up - twice.</p><p>First we came to the river, all of us.</p>', PASSAGE, false, 'differs'],
    ['<p>Accept our cookies.</p>', PASSAGE, true, 'unknown'],
    ['', PASSAGE, true, 'unknown'],
    ['<p>First we came to the river, &Omega; of us.</p><p>Then we spoke up - twice.</p>', PASSAGE, true, 'unknown'],
    ['<p>First we came, slowly, to the river.</p>', ['First we came […] to the river.'], false, 'exact'],
    ['<p>We came.</p>', ['(...)'], false, 'unknown'],
    ['<p>We came.</p>', [], false, 'unknown'],
  ];
  for (const [html, paragraphs, wasQuotedSo, verdict] of verdicts) {
    it(`says ${verdict} of ${paragraphs.join(' ') || 'nothing'} in ${html || 'an empty page'}`, () => {
      expect(comparePassage(paragraphs, page(html), wasQuotedSo)).to.equal(verdict);
    });
  }

  it('takes a megabyte on both sides in its stride', () => {
    const words = 'We came to the river, all of us. '.repeat(30_000);
    expect(comparePassage([words], page(words), false)).to.equal('exact');
    expect(comparePassage([`${words}x`], page(words), true)).to.equal('changed');
  });
});
