/** Goes to another page of the site. */
import { z } from 'zod';
import { acted, defineTool } from './tool.ts';

export const navigate = defineTool(
  'navigate',
  'Goes to another address of this site; a path such as /orders is enough.',
  z.object({ url: z.string().min(1).max(4_000) }),
  (page, { url }, signal) => {
    const here = page.url();
    const there = URL.canParse(url, here) ? new URL(url, here).href : url;
    return acted(page.navigate(there, signal));
  },
);
