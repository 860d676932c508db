/** Finds a text anywhere on the page, also in what the snapshot left out. */
import { z } from 'zod';
import type { SeenNode } from '../../runtime/agent-page.ts';
import { textOf } from '../snapshot/render.ts';
import { defineTool } from './tool.ts';

const MOST_HITS = 30;

export const findInPage = defineTool(
  'find',
  'Finds what on the page holds a text: elements with their refs, also those the snapshot left out.',
  z.object({ text: z.string().min(1).max(200) }),
  async (page, { text }, signal) => {
    const view = await page.look(signal);
    const wanted = text.toLowerCase();
    const hits = view.nodes.filter((node) =>
      [
        node.name,
        node.value,
        node.placeholder,
        node.description,
        ...(node.options ?? []).map(({ label }) => label),
      ].some((part) => part?.toLowerCase().includes(wanted) === true),
    );
    if (hits.length === 0) return { kind: 'read', text: 'Nothing on the page holds this text.' };
    const lines = hits
      .slice(0, MOST_HITS)
      .map((node) =>
        node.role === 'text'
          ? `[${node.ref}] text ${JSON.stringify(node.name.slice(0, 200))}`
          : withRef(node, textOf(node)),
      );
    const left = hits.length - lines.length;
    return {
      kind: 'read',
      text: [...lines, ...(left > 0 ? [`... and ${left} more`] : [])].join('\n'),
    };
  },
);

const withRef = ({ ref }: SeenNode, line: string): string =>
  line.startsWith(`[${ref}]`) ? line : `[${ref}] ${line}`;
