DROP TABLE allocations;
DROP TABLE decisions;
DROP TABLE pledge_lines;
DROP TABLE pledges;
DROP TABLE need_words;
DROP TABLE need_lines;
DROP TABLE needs;
DROP TABLE reference_numbers;
