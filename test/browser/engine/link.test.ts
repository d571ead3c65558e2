import { expect, it } from 'vitest';
import { readLink, writeLink } from '../../../src/runner/sharing/link.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import { fourPolicies } from '../../ui/fixtures/study.ts';

const result = { digest: '0123456789abcdef0123456789abcdef', pairs: 30 };

// Written by Node 20: compressors may choose differently, but each must read what another wrote.
const writtenElsewhere =
  '1.pZTPbtswDMZfxeBZzazYSROdtvbUrVsHtEAPww6qzTScbdmQ5AVd4MueZ0-1JxkoO3_RtcF2sS3704_kR8prQPNIBkFBPJKjGAQstVuCApkv8mSeTnGWzkCARdeWHtQacnpE53mDHCfpZHo-m-uHLMfF8RoENJqsA5XEnQDn2_yJAQ_aId-z1lo02RMo-P3zFwigHBRUusAzX585X2cFv_RYOZa_k3wtyLBqQYbcEnMQUGmPlnR5WXNWYymgsZQhqHTGQbXJtc2Hj-ejpBNwcRIpHW9J88kxaZKOpl0noNRPaEN6Fr2mcpeoox8ISk5iAa0h70BBOo7j6E20KmCbRK-a7YnkZCsKAchg4F8HfVNqTojvxkPIylNtgqKx6MIDo-6o6puaRhUZZnWi3-0GjvF7LvRr1jh8rND4o5oO4wYd92dozNstzrZl6O0t-xfHAqq29NTwy4SXTV1S6DgPwW1oMbPq1ma4l06lc4S-eFBcehccezaOnB7Gkf8XpxPgyTMIPuoCI19HbrN_2NVPMp-JpqRs04AkZvOQBem5lLDjXJDNltF9bQsnokXd2iikR-hAwGqp_dXCgfqy7g9Aoc2DNuHw-GwZhuQ1q01blgIybXMHSo4FZLXxmgzawfadO710a8838h_6eC84fIiXB3iZJCfi9519f3UXDXV2Yqg7q82Kmv26j2Z_Rc01VeRBzU8awGTOpZ9sxRD_pUmbHAHlacD9yi9vPt1ffd5Vvfnd1TZH-w9N_2t0Bt_VNwH7am9PpDx3OPrEu6-dgO-EK1DrrvsD';

it('reads in this browser what it wrote, of a preset and of a study from nowhere', async () => {
  for (const study of [presets[0]!.study, fourPolicies]) {
    const read = await readLink((await writeLink({ study, result, view: { focus: 'b' } })).data);
    expect(read).toMatchObject({ ok: true, isWhatWasShared: true, link: { study, result, view: { focus: 'b' } } });
  }
});

it('reads in this browser what was written elsewhere', async () => {
  const read = await readLink(writtenElsewhere);
  expect(read).toMatchObject({ ok: true, isWhatWasShared: true, link: { study: fourPolicies, result } });
});

it('finds in this browser that a link is cut short, or longer when unpacked than any study', async () => {
  const { data } = await writeLink({ study: fourPolicies, result, view: {} });
  expect(await readLink(data.slice(0, -20))).toEqual({ ok: false, reason: 'broken' });
  const zeros = new Blob([new Uint8Array(8 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(zeros).arrayBuffer());
  const packed = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  expect(await readLink(`1.${packed}`)).toEqual({ ok: false, reason: 'tooLarge' });
});
