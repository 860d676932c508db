import { expect, test } from 'vitest';
import { createConversation } from './conversation.ts';
import type { ModelMessage } from './model.ts';

const USE = { inputTokens: 0, outputTokens: 0 };
const step = (id: string) =>
  ({ text: '', calls: [{ id, name: 'look', input: {} }], use: USE, stop: 'tools' }) as const;
const result = (callId: string, text: string) =>
  ({ callId, name: 'look', text, failed: false }) as const;
const length = (messages: readonly ModelMessage[]): number => JSON.stringify(messages).length;

test('old results give way when a conversation gets long, the latest and the task stay', () => {
  const conversation = createConversation('the page, the task');
  for (let index = 0; index < 10; index += 1) {
    conversation.said(step(`c${index}`));
    conversation.told([result(`c${index}`, `${index} ${'x'.repeat(39_000)}`)], undefined);
  }

  const messages = conversation.messages();

  expect(length(messages)).toBeLessThan(170_000);
  expect(messages[0]).toEqual({ role: 'user', text: 'the page, the task' });
  expect(messages[2]).toMatchObject({
    results: [{ callId: 'c0', text: '[left out: too long ago]' }],
  });
  expect(JSON.stringify(messages.at(-1))).toContain('9 xxx');
});

test('what is too long for the model is halved until nothing is left to leave out', () => {
  const conversation = createConversation(
    `page begins ${'y'.repeat(40_000)}\n\nTask of the user:\nBuy it`,
  );
  for (let index = 0; index < 4; index += 1) {
    conversation.said(step(`c${index}`));
    conversation.told([result(`c${index}`, `${index} ${'x'.repeat(20_000)} end`)], undefined);
  }
  const lengths = [length(conversation.messages())];

  while (conversation.shorten()) lengths.push(length(conversation.messages()));

  expect(lengths.length).toBeGreaterThan(3);
  expect(lengths[1]).toBeLessThan((lengths[0] ?? 0) * 0.6);
  expect(lengths.at(-1)).toBeLessThan(8_000);
  expect(conversation.messages()).toHaveLength(9);
  expect(conversation.messages()[0]).toMatchObject({
    text: expect.stringMatching(
      /^page begins y+\n\[the middle.*\]\ny+\n\nTask of the user:\nBuy it$/su,
    ),
  });
  expect(JSON.stringify(conversation.messages().at(-1))).toContain('x end');
});

test('only the latest picture is kept', () => {
  const conversation = createConversation('task');
  const jpeg = Uint8Array.from([1]);
  for (const id of ['a', 'b']) {
    conversation.said(step(id));
    conversation.told([result(id, 'The picture is attached.')], jpeg);
  }

  const pictures = conversation.messages().filter((one) => one.role === 'user' && one.jpeg);

  expect(pictures).toHaveLength(1);
});
