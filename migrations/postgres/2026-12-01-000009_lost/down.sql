UPDATE pledges SET close_reason = 'lapsed' WHERE close_reason = 'lost';
ALTER TABLE pledges DROP CONSTRAINT pledges_close_reason_check;
ALTER TABLE pledges ADD CONSTRAINT pledges_close_reason_check
    CHECK (close_reason IN ('fulfilled', 'withdrawn', 'lapsed'));
