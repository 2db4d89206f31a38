export { contentTypeOf } from './content-type-of';
export { isImmutable, uploadedCacheControl } from './uploaded-cache-control';
export { uploadWaves } from './upload-waves';
