export { type Held, holding } from './at-once.js';
export type { Lying } from './disk.js';
export { type Kept, FileStore } from './file-store.js';
export { FilesModule } from './files.module.js';
export { FILE_BODY, readUpload } from './read-upload.js';
export { FILE_FIELD, type ReadForm, readUploadForm } from './read-upload-form.js';
export { savedAs, sendFile } from './send-file.js';
