/** Text-level injections, each found by its shape: pure functions of a text that give exact runs or a description. */
export * from './disguise';
export * from './gibberish';
export * from './glued-sentence';
export * from './glued-tag';
export * from './junk-pair';
export * from './keyword-line';
export * from './leaked-source';
export * from './leaked-tag';
export * from './lost-character';
export * from './random-id';
export * from './reading';
export * from './run';
export * from './search-echo';
