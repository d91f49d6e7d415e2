UPDATE pledges SET close_reason = 'lapsed' WHERE close_reason = 'lost';
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ' OR close_reason = ''lost'')', ')')
    WHERE type = 'table' AND name = 'pledges';
PRAGMA writable_schema = RESET;
