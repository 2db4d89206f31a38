/** The environment variable by which the command tells its workers which tests are too slow to take part. */
export const LONGEST_TEST_MS = 'MUTATION_LONGEST_TEST_MS';
