import { describe, expect, it } from 'vitest';
import { active, joined, unslipped } from './phrasal.ts';

describe('sentences brought into order', () => {
  it('turns the passive voice, piece by piece', () => {
    expect(active('The streaming subscription should be cancelled')).toBe(
      'cancel The streaming subscription',
    );
    expect(active('The weight should be set to 3 and Express should be chosen')).toBe(
      'set The weight to 3 and choose Express',
    );
    expect(active('the lamp must be switched off')).toBe('switch off the lamp');
    expect(active('Click Save and close')).toBe('Click Save and close');
  });

  it('joins verbs in two pieces', () => {
    expect(joined('switch the heating off')).toBe('switch off the heating');
    expect(joined('send P-101 back')).toBe('return P-101');
    expect(joined('give the lunch mail a star')).toBe('star the lunch mail');
    expect(joined('turn off the lamp')).toBe('turn off the lamp');
  });

  it('reads a verb with a slip of the pen', () => {
    expect(unslipped('clcik the undo icon')).toBe('click the undo icon');
    expect(unslipped('serach for rope')).toBe('search for rope');
    expect(unslipped('archive it')).toBe('archive it');
  });
});
