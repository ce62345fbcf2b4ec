/**
 * Simulated: the published case ends with the nominations. Numbers from 9901 on, and those marked MP, are no numbers of
 * real papers.
 */
export const simulatedAwards = {
  year: 2020,
  decisions: { first: 9901, second: 9902, correction: 9903 },
  submission: { number: '9915/TTr-BTP', submittedOn: '2021-02-10' },
  government: {
    number: '9941/QĐ-MP',
    datedOn: '2021-04-14',
    granted: ['LLTP'],
    refused: [{ unit: 'GDBD', reason: 'Vượt số cờ của năm (mô phỏng)' }],
  },
  misprint: {
    unit: 'BTTP',
    name: 'Cục Bổ trợ tư pháp',
    cause: 'Viết hoa sai chữ “tư pháp” trong tên đơn vị (mô phỏng)',
  },
} as const;

export interface RegisterLine {
  unit: string;
  award: string;
  decision: string;
  state: 'inForce' | 'annulled';
}

/** The register at the end of the continued case, by unit. */
export const expectedRegister: RegisterLine[] = [
  { unit: 'BTNN', award: 'CO_BO', decision: '9901/QĐ-BTP', state: 'inForce' },
  { unit: 'BTTP', award: 'CO_BO', decision: '9901/QĐ-BTP', state: 'inForce' },
  { unit: 'GDBD', award: 'CO_BO', decision: '9902/QĐ-BTP', state: 'inForce' },
  { unit: 'LLTP', award: 'CO_CP', decision: '9941/QĐ-MP', state: 'inForce' },
];

/** A page that stands for the scan of a paper that does not exist. */
export const simulatedScan: Uint8Array = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    '4 0 obj<</Length 66>>stream',
    'BT /F 18 Tf 90 700 Td (Ban chup mo phong, khong co gia tri) Tj ET ',
    'endstream endobj',
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R/Size 6>>',
    '%%EOF',
    '',
  ].join('\n'),
  'latin1',
);
