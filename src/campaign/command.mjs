#!/usr/bin/env node
// The command `open-letter-widgets`. It runs in Node and nowhere else, hence no TypeScript: the rest of src is typed for browsers.
import {readFile} from 'node:fs/promises';
import {text as readAll} from 'node:stream/consumers';
import {checkCampaign} from './check.ts';

const USAGE = `Usage: open-letter-widgets check campaign.json

Tells what is wrong with a campaign document, with the line.
Give it a file, the address (http or https) it is published at, or - for what comes in.

It ends with 0 when all is well, 1 when there are mistakes, and 2 when it was asked for something else.`;

const DEADLINE_MS = 10_000;
/** Where a document that is not published yet may stand one day. */
const SOMEWHERE = 'https://campaign.example/folder/campaign.json';
/** Any site but the document's own. */
const ELSEWHERE = 'https://another-site.example';

/** Reads a document: its text, its address, and what is wrong with how it is served. */
async function read(where) {
  if (/^https?:/i.test(where)) return readPublished(where);
  const text = await (where === '-' ? readAll(process.stdin) : readFile(where, 'utf8'));
  return {text, address: SOMEWHERE, served: []};
}

async function readPublished(address) {
  const response = await fetch(address, {headers: {Origin: ELSEWHERE}, signal: AbortSignal.timeout(DEADLINE_MS)});
  const allowed = response.headers.get('Access-Control-Allow-Origin');
  const served = [];
  if (!response.ok) served.push(`The server answers with status ${response.status} instead of the document.`);
  if (allowed !== '*' && allowed !== ELSEWHERE)
    served.push('Pages of other sites cannot read it: the server has to send "Access-Control-Allow-Origin: *".');
  return {text: response.ok ? await response.text() : undefined, address, served};
}

/** Node says in the cause why a connection failed. */
const reasonOf = (error) =>
  error.code === 'ENOENT' ? 'there is no such file.' : error.cause?.message || error.cause?.code || error.message;

async function check(where) {
  let document;
  try {
    document = await read(where);
  } catch (error) {
    console.error(`${where} cannot be read: ${reasonOf(error)}`);
    return /^https?:/i.test(where) ? 1 : 2;
  }
  const {text, address, served} = document;
  const findings = text === undefined ? [] : checkCampaign(text, {address, now: Date.now()});
  const mistakes = [...served, ...findings.filter(({isMistake}) => isMistake)].length;
  const name = where === '-' ? 'The document' : where;

  for (const says of served) console.log(says);
  for (const {line, column, isMistake, says} of findings)
    console.log(`Line ${line}, column ${column}: ${isMistake ? '' : '(only a note) '}${says}`);
  if (mistakes) console.log(`\n${name} has ${mistakes === 1 ? 'a mistake' : `${mistakes} mistakes`}.`);
  else console.log(`${name} is a good campaign document.`);
  return mistakes ? 1 : 0;
}

const [command, where, ...rest] = process.argv.slice(2);
if (command === '--help' || command === '-h') {
  console.log(USAGE);
} else if (command === 'check' && where && !rest.length && (where === '-' || !where.startsWith('-'))) {
  process.exitCode = await check(where);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
