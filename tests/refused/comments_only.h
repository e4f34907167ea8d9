/* A licence, and nothing else. */
