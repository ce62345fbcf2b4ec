import type pg from 'pg';

/** The tables that a member of a cluster's year fills, in the order of what refers to what. */
const tablesOfMember = [
  'unit',
  'membership',
  'account',
  'role_grant',
  'registration',
  'target',
  'registration_sending',
  'covenant_party',
  'covenant_signature',
  'score_sheet',
  'self_score_line',
  'self_score_signature',
  'score_evidence',
  'verified_line',
  'opinion_line',
  'agreed_line',
  'delegate',
  'attendance',
];

/** What says whose a row is: the first of these that its table has. */
const ownerColumns = ['unit_id', 'registration_id', 'sheet_id'];

/**
 * The case has eleven members and a cluster of the figure has twelve: the twelfth repeats what the member with this
 * code registered, signed, scored and sent, under ids of its own.
 */
export async function addTwelfthMember(client: pg.Client, code: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from unit where code = $1', [code]);
  const belonging = new Set(rows.map(({ id }) => id));
  await client.query("set session_replication_role = 'replica'");
  for (const table of tablesOfMember) {
    const { rows: all, fields } = await client.query(`select * from ${table}`);
    for (const row of all) {
      const owner = ownerColumns.find((column) => column in row) ?? 'id';
      if (!belonging.has(row[owner] as string)) continue;
      if (typeof row.id === 'string') belonging.add(row.id);
      const copied = Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          belonging.has(value as string) ? another(value as string) : value,
        ]),
      );
      if (table === 'unit') copied.code = `${code}12`;
      if (table === 'account') Object.assign(copied, { user_id: `${row.user_id}12`, user_name: `${row.user_name}12` });
      if (table === 'membership' || table === 'covenant_party') copied.position = 12;
      const names = fields.map(({ name }) => name);
      await client.query(
        `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
         values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        names.map((name) => (isJson(copied[name]) ? JSON.stringify(copied[name]) : copied[name])),
      );
    }
  }
  await client.query("set session_replication_role = 'origin'");
}

/** Another id, always the same for the same one. */
function another(id: string): string {
  return `12${id.slice(2)}`;
}

function isJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !Buffer.isBuffer(value);
}
