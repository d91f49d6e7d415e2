-- What a need or pledge says of itself is counted apart from what others allocate of it. `version` counts both, for the locks;
-- `content` is what a client names when it changes it, and stays while only the other side acts.
ALTER TABLE needs ADD COLUMN content BIGINT NOT NULL DEFAULT 1
    CONSTRAINT needs_content CHECK (content BETWEEN 1 AND version);
UPDATE needs SET content = version;

ALTER TABLE pledges ADD COLUMN content BIGINT NOT NULL DEFAULT 1
    CONSTRAINT pledges_content CHECK (content BETWEEN 1 AND version);
UPDATE pledges SET content = version;
