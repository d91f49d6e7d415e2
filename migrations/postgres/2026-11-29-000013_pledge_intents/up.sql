-- What a pledge that an intermediary drafted is meant for: it holds nothing until its donor opens it.
CREATE TABLE pledge_intents (
    pledge_id UUID NOT NULL REFERENCES pledges (id),
    position INTEGER NOT NULL,
    need_id UUID NOT NULL REFERENCES needs (id),
    need_line_id UUID NOT NULL REFERENCES need_lines (id),
    substitute BOOLEAN NOT NULL,
    standby BOOLEAN NOT NULL,
    PRIMARY KEY (pledge_id, position)
);

-- An organisation never gives to its own need: what was promised so and has not left is taken back.
UPDATE allocations
SET state = 'withdrawn', reason = 'an organisation never gives to its own need', hold_until = NULL,
    standby_since = NULL, version = version + 1
WHERE donor_id = recipient_id AND planned = 0 AND shipped = 0
    AND state IN ('proposed', 'standby', 'accepted', 'committed');
