/* A licence, and nothing else. */
// EXPECT: error: the header declares nothing that another language could use [empty-header]
