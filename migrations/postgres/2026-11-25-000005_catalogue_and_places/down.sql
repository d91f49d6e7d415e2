DROP TABLE place_aliases;
DROP TABLE places;
DROP TABLE item_class_proposals;
DROP TABLE official_classes;
DROP TABLE reference_stamps;
