DROP TABLE word_folding;
