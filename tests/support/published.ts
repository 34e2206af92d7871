import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
// Elements load it when they first need it; here it is there, so that no test waits for a server.
import '../../src/controllers/campaign-readings.js';

/** A network on which campaigns are published, in place of the real one. */
export interface PublishedCampaigns {
  /** The addresses that were asked for, in order. */
  readonly requests: readonly string[];
  /** Publishes something at an address: a text as it is, anything else as JSON. */
  put(address: string, content: unknown): void;
  /** Gives the real network back. */
  stop(): void;
}

let documents = 0;
/** Whoever still waits after its test is over waits in vain. */
let tests = 0;

/** An address that no other test has read, as campaigns are shared by address. */
export function newCampaignAddress(): string {
  return `https://campaign.example/${++documents}/campaign.json`;
}

/** Begins to publish. What was not published answers with 404. */
export function publishCampaigns(): PublishedCampaigns {
  const served = new Map<string, string>();
  const requests: string[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input) => {
    const address = input as string;
    requests.push(address);
    const body = served.get(address);
    return Promise.resolve(new Response(body ?? '', {status: body === undefined ? 404 : 200}));
  };
  return {
    requests,
    put: (address, content) => served.set(address, typeof content === 'string' ? content : JSON.stringify(content)),
    stop() {
      tests++;
      globalThis.fetch = realFetch;
    },
  };
}

/** Resolves when an element has what it was to get; the runner stops a test that waits for too long. */
export async function untilShown(el: LitElement, isSo: () => boolean): Promise<void> {
  const test = tests;
  while (!isSo() && test === tests) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await el.updateComplete;
  }
  expect(isSo(), el.shadowRoot!.textContent).to.be.true;
}
