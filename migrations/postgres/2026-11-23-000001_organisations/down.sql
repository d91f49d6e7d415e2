DROP TABLE mandates;
DROP TABLE tokens;
DROP TABLE members;
DROP TABLE organisations;
