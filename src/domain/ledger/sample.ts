import { emptyLedger, type Installation, type Ledger, type Licence, type Machine, type Maintenance } from './model.ts';

/** A made-up unit to try the tool with: small enough to read, with something to find in each result. */
export function sampleLedger(): Ledger {
  return {
    ...emptyLedger(),
    isSample: true,
    unit: { name: '示例单位甲', staff: 9, preparedBy: '示例人员甲', summaryOn: '2026-01-08', detailOn: '2026-05-12' },
    machines,
    software,
    installations,
    maintenance,
  };
}

const machine = (number: string, user: string, department: string, given: Partial<Machine> = {}): Machine => ({ number, user, department, model: '示例台式机', state: 'in-use', exempt: [], note: '', ...given });

const machines: Machine[] = [
  machine('PC-001', '示例人员甲', '办公室'),
  machine('PC-002', '示例人员乙', '办公室'),
  machine('PC-003', '示例人员丙', '业务一科'),
  machine('PC-004', '示例人员丁', '业务一科'),
  machine('PC-005', '示例人员戊', '业务二科'),
  machine('PC-006', '公用', '会议室', { exempt: ['office'], note: '只放幻灯片' }),
  machine('PC-007', '示例人员己', '业务二科', { state: 'idle' }),
  machine('PC-008', '示例人员庚', '业务二科', { state: 'scrapped', note: '主板坏了' }),
];

const licence = (number: string, name: string, version: string, given: Partial<Licence>): Licence => ({
  number,
  name,
  version,
  kind: 'other',
  source: 'commercial',
  licenceNumber: '',
  quantity: 0,
  permitsUnits: false,
  validUntil: '',
  supplier: '示例供货商',
  price: '',
  boughtOn: '',
  use: '',
  note: '',
  ...given,
});

const software: Licence[] = [
  licence('RJ-001', '示例桌面操作系统', '专业版', { kind: 'os', source: 'preinstalled', quantity: 7, use: '随电脑买来，标签在机箱上' }),
  licence('RJ-002', '示例办公软件', '2019', { kind: 'office', licenceNumber: '示例-2020-018', quantity: 3, price: '1497.00', boughtOn: '2020-03-16' }),
  licence('RJ-003', '示例办公软件', '2024', { kind: 'office', licenceNumber: '示例-2025-006', quantity: 1, price: '560.00', boughtOn: '2025-09-02' }),
  licence('RJ-004', '示例杀毒软件', '单位版', { kind: 'antivirus', licenceNumber: '示例-2023-111', quantity: 8, validUntil: '2026-03-31', price: '640.00', boughtOn: '2023-04-01' }),
  licence('RJ-005', '示例免费杀毒软件', '7', { kind: 'antivirus', source: 'free', quantity: 'unlimited', permitsUnits: true, supplier: '', use: '协议写明单位可以免费用，打印件在档案柜' }),
  licence('RJ-006', '示例制图软件', '2022', { quantity: 0, supplier: '', note: '自查时发现，没有授权' }),
];

const on = (number: string, ...products: string[]): Installation[] => products.map((product) => ({ machine: number, software: product, installedOn: product === 'RJ-003' ? '2025-09-05' : '', note: '' }));

const installations: Installation[] = [
  ...on('PC-001', 'RJ-001', 'RJ-003', 'RJ-005'),
  ...on('PC-002', 'RJ-001', 'RJ-002', 'RJ-005'),
  ...on('PC-003', 'RJ-001', 'RJ-002', 'RJ-004', 'RJ-006'),
  ...on('PC-004', 'RJ-001', 'RJ-002', 'RJ-005'),
  ...on('PC-005', 'RJ-001', 'RJ-002'),
  ...on('PC-006', 'RJ-001', 'RJ-005'),
  ...on('PC-007', 'RJ-001'),
];

const change = (number: string, version: string, action: Maintenance['action']): Maintenance => ({
  software: number,
  name: '示例办公软件',
  version,
  machine: 'PC-001',
  action,
  changedOn: '2025-09-05',
  reason: '升级',
  handledBy: '示例人员乙',
  note: '',
});

const maintenance: Maintenance[] = [change('RJ-002', '2019', 'uninstall'), change('RJ-003', '2024', 'install')];
