DROP TABLE imported_rows;
DROP TABLE import_lines;
DROP TABLE imports;
