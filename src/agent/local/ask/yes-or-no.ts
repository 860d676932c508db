/** Cells that say yes or no. */

export const YES = /^\s*(?:yes|✓|✔|✅|true|included|available|\+)\s*$/iu;
export const NO =
  /^\s*(?:no|none|✗|✕|✘|×|❌|false|-|–|—|not included|unavailable|not available)\s*$/iu;
