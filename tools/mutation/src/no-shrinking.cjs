const { configureGlobal } = require('fast-check');

// Any counterexample finds the mutant; nobody reads the smallest.
configureGlobal({ endOnFailure: true });
