export { deployedTable } from './deployed-table';
export { importApi, type ApiAnswer, type AskApi } from './import-api';
export { judgedHistory } from './judged-history';
