const { TestEnvironment } = require('jest-environment-node');

/** Node's environment in which nothing of a spec runs any more once a test has failed: a mutant is found by one. */
module.exports = class StopAtFirstFailure extends TestEnvironment {
  #failed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#failed = true;
    if (name === 'test_start' && this.#failed) test.mode = 'skip';
  }
};
