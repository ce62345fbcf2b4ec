import pg from 'pg';

// One place for how values come back: bigint as number (counts stay far below 2^53), a legal day as its text.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (text: string) => text);
