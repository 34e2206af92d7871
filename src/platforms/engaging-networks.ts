import type {Platform} from './platform.js';

/**
 * Campaigns on Engaging Networks, by the address of its data service with your public token. Its table is renewed every
 * 15 minutes.
 *
 * @paste https://{host}/ea-dataservice/data.service?service=EaDataCapture&token={token}&campaignId={id}&contentType=json&resultType=summary
 * @evidence B, August 2026: official documents for the shape, public clients for the key
 */
export const engagingNetworks: Platform = {
  name: 'engaging-networks',
  address: /^https?:\/\/[^/]+\/ea-dataservice\/data\.service\?[^#]+/,
  reads: ['$0'],
  count: 'rows.0.columns[name=participations].value',
  minimum: 900,
};
