DROP TABLE allocation_plan_rows;
DROP TABLE allocation_plan_boards;
DROP TABLE allocation_plans;
