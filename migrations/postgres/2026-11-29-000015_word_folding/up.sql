-- Which folding the words are of that lists are searched by. No SQL folds words: the program does, behind the
-- migrations, in batches by the order of ids, whenever its folding is another than the one named here.
CREATE TABLE word_folding (
    list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('needs')),
    version INTEGER NOT NULL,
    -- whether every row has words of that folding
    done BOOLEAN NOT NULL,
    -- while it is not done: the last row that has
    reached UUID
);
INSERT INTO word_folding (list, version, done) VALUES ('needs', 1, TRUE);
