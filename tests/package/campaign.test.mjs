import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {after, before, describe, it} from 'node:test';
import Ajv from 'ajv';

const {bin, exports, name} = JSON.parse(readFileSync('package.json', 'utf8'));
const schema = JSON.parse(readFileSync(exports['./campaign.schema.json'], 'utf8'));
const validate = new Ajv({validateFormats: false}).compile(schema);

const GOOD = '{"petition": {"count": 12345, "goal": 20000}}';

/** Runs the command as `npx` does: what it says, and how it ends. */
async function run(args, {input = '', cwd} = {}) {
  const child = spawn(process.execPath, [join(process.cwd(), bin[name]), ...args], {cwd});
  child.stdin.end(input);
  const [out, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return {out, complaints, code};
}

describe('open-letter-widgets check', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'campaign-'))));
  after(() => rmSync(folder, {recursive: true}));

  it('is one file that needs nothing but Node', async () => {
    const command = readFileSync(bin[name], 'utf8');
    assert.match(command, /^#!\/usr\/bin\/env node\n/);
    const imports = [...command.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)/g)].map(([, module]) => module);
    assert.ok(imports.length);
    for (const module of imports) assert.match(module, /^node:/);

    writeFileSync(join(folder, 'campaign.json'), GOOD);
    assert.equal((await run(['check', 'campaign.json'], {cwd: folder})).code, 0);
  });

  it('ends with 0 when a file is fine, and says so', async () => {
    writeFileSync(join(folder, 'good.json'), GOOD);
    assert.deepEqual(await run(['check', 'good.json'], {cwd: folder}), {
      out: 'good.json is a good campaign document.\n',
      complaints: '',
      code: 0,
    });
  });

  it('ends with 0 when there are only notes', async () => {
    const {out, code} = await run(['check', '-'], {input: '{\n "petition": {"count": 1, "poll": 0}}'});
    assert.equal(
      out,
      'Line 2, column 35: (only a note) petition.poll is 0: pages that are open do not read this again.\n' +
        'The document is a good campaign document.\n',
    );
    assert.equal(code, 0);
  });

  it('ends with 1 when there are mistakes, and names each with its line', async () => {
    writeFileSync(join(folder, 'bad.json'), '{\n  "petition": {\n    "count": "many",\n    "goal": 0\n  }\n}\n');
    const {out, complaints, code} = await run(['check', 'bad.json'], {cwd: folder});
    assert.equal(
      out,
      'Line 2, column 3: (only a note) petition has neither count nor source: counters show what their pages say.\n' +
        'Line 3, column 14: petition.count has to be a whole number from 0; "many" is not.\n' +
        'Line 4, column 13: petition.goal has to be a whole number from 1; 0 is not.\n' +
        '\nbad.json has 2 mistakes.\n',
    );
    assert.deepEqual([complaints, code], ['', 1]);
  });

  it('ends with 2 when it is used in another way, and says how to use it', async () => {
    for (const args of [[], ['check'], ['check', 'a', 'b'], ['chekc', 'a'], ['check', '--all']]) {
      const {out, complaints, code} = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(complaints, /^Usage: open-letter-widgets check campaign\.json\n/);
    }
    assert.equal((await run(['--help'])).code, 0);
  });

  it('ends with 2 when there is no such file', async () => {
    const {complaints, code} = await run(['check', 'nowhere.json'], {cwd: folder});
    assert.deepEqual([complaints, code], ['nowhere.json cannot be read: there is no such file.\n', 2]);
  });

  describe('with an address', () => {
    let server;
    let origin;
    const answers = {
      '/good.json': [200, {'Access-Control-Allow-Origin': '*'}, GOOD],
      '/closed-to-others.json': [200, {}, GOOD],
      '/page.json': [200, {'Access-Control-Allow-Origin': '*'}, '<!doctype html>'],
    };
    before(async () => {
      server = createServer(({url}, response) => {
        const [status, headers, body] = answers[url] ?? [404, {'Access-Control-Allow-Origin': '*'}, 'Not here'];
        response.writeHead(status, headers).end(body);
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      origin = `http://127.0.0.1:${server.address().port}`;
    });
    after(() => {
      server.close();
      server.closeAllConnections();
    });

    it('reads what is published there', async () => {
      const {out, code} = await run(['check', `${origin}/good.json`]);
      assert.deepEqual([out, code], [`${origin}/good.json is a good campaign document.\n`, 0]);
    });

    it('says that pages of other sites cannot read it', async () => {
      const {out, code} = await run(['check', `${origin}/closed-to-others.json`]);
      assert.match(
        out,
        /^Pages of other sites cannot read it: the server has to send "Access-Control-Allow-Origin: \*"\.\n/,
      );
      assert.equal(code, 1);
    });

    it('says that the server answers with something else', async () => {
      const missing = await run(['check', `${origin}/missing.json`]);
      assert.match(missing.out, /^The server answers with status 404 instead of the document\.\n/);
      const page = await run(['check', `${origin}/page.json`]);
      assert.match(page.out, /^Line 1, column 1: This is a page of HTML/);
      assert.deepEqual([missing.code, page.code], [1, 1]);
    });

    it('says that nobody answers', async () => {
      const {complaints, code} = await run(['check', 'http://127.0.0.1:9/campaign.json']);
      assert.match(complaints, /^http:\/\/127\.0\.0\.1:9\/campaign\.json cannot be read: ./);
      assert.equal(code, 1);
    });
  });
});

/** Every document of the demo, and every one in the docs. */
const folder = 'demo/campaigns';
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')]);
const [, edited] = /<textarea[^>]*>([^]*?)<\/textarea>/.exec(readFileSync('demo/situations/campaign.html', 'utf8'));
documents.push(['the document to edit in the demo', edited]);
const examples = [...readFileSync('docs/campaign.md', 'utf8').matchAll(/```json\n([^]*?)```/g)];
for (const [i, [, example]] of examples.entries()) documents.push([`example ${i + 1} of docs/campaign.md`, example]);

describe('the schema of the campaign document', () => {
  it('has documents to be measured by', () => assert.ok(documents.length > 1));

  for (const [title, document] of documents) {
    it(`takes ${title}, and so does the check command`, async () => {
      assert.ok(validate(JSON.parse(document)), JSON.stringify(validate.errors));
      const {out, code} = await run(['check', '-'], {input: document});
      assert.equal(code, 0, out);
    });
  }

  it('says of the example in the docs what the docs say it says', async () => {
    const docs = readFileSync('docs/campaign.md', 'utf8');
    const [, says] = /```\n(Line [^]*?)```/.exec(docs);
    const broken = examples[0][1]
      .replace('2096-12-31T23:59:00+01:00', '2026-12-31')
      .replace('"count": 12345', '"count": 12,345');
    const {out} = await run(['check', '-'], {input: broken});
    assert.equal(out.replace('The document has', 'campaign.json has'), says);
  });

  it('takes what may be left out, fields it does not know and the other ways to write a value', () => {
    for (const document of [
      {},
      {version: 1, letter: null, extra: {deep: [1]}},
      {letter: {title: null, url: '../letter', authors: 'One name', excerpts: {lead: 'One paragraph.'}}},
      {action: {closes: '2026-12-31T23:59:00Z', closedText: '', closedUrl: 'MAILTO:x@y.example'}},
      {petition: {count: '12,345', goal: '20 000', goals: {count: 9, brings: null}, source: '700000', extra: 1}},
    ])
      assert.ok(validate(document), `${JSON.stringify(document)} ${JSON.stringify(validate.errors)}`);
  });

  it('refuses what the reader refuses', () => {
    for (const document of [
      [],
      5,
      {version: 2},
      {letter: 'words'},
      {letter: {title: 5}},
      {letter: {url: 'javascript:alert(1)'}},
      {letter: {authors: ['A', 5]}},
      {letter: {date: '21 April 2026'}},
      {letter: {excerpts: {lead: [5]}}},
      {action: {closes: '2026-12-31'}},
      {action: {opens: '2026-12-31T23:59:00'}},
      {petition: {count: -1}},
      {petition: {count: '12,34'}},
      {petition: {goal: 0}},
      {petition: {goals: ['0']}},
      {petition: {goals: [{brings: 'A reply'}]}},
      {petition: {goals: [{count: 9, brings: 7}]}},
      {petition: {state: 'Open'}},
      {petition: {poll: 0.5}},
    ])
      assert.equal(validate(document), false, JSON.stringify(document));
  });
});
